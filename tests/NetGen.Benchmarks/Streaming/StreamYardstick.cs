using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Yardstick;

namespace NetGen.Benchmarks.Streaming;

/// <summary>The same steps in hand-written C, one a call, which loops on its own side.</summary>
internal sealed unsafe class StreamYardstick : Contestant
{
    private readonly float[] _signal;
    private readonly float[] _parameters;
    private readonly float[] _result = new float[1];
    private readonly delegate* unmanaged<float*, int, float*, void> _load;
    private readonly delegate* unmanaged<long, float> _run;

    /// <exception cref="NotAvailableException">There is no library, or it lacks these functions.</exception>
    internal StreamYardstick(string name, float[] signal, float[] parameters)
    {
        _signal = signal;
        _parameters = parameters;
        _load = (delegate* unmanaged<float*, int, float*, void>)Find($"{name.ToLowerInvariant()}_load");
        _run = (delegate* unmanaged<long, float>)Find($"{name.ToLowerInvariant()}_run");
    }

    public override ReadOnlySpan<float> Result => _result;

    public override void Restart()
    {
        // C copies both.
        fixed (float* signal = _signal, parameters = _parameters)
        {
            _load(signal, _signal.Length, parameters);
        }
    }

    public override void Run(long count) => _result[0] = _run(count);

    private static nint Find(string function)
    {
        var address = YardstickLibrary.Instance.Find(function);
        return address != 0 ? address : throw new NotAvailableException($"the C sources have no {function}");
    }
}
