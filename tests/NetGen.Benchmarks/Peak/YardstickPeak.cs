using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Yardstick;

namespace NetGen.Benchmarks.Peak;

/// <summary>The same in C, in registers of the width that C# uses. A unit has as many operations as <see cref="ManagedPeak"/>'s.</summary>
internal sealed unsafe class YardstickPeak : Contestant
{
    private readonly delegate* unmanaged<long, float> _run;
    private readonly float[] _result = new float[1];

    /// <exception cref="NotAvailableException">There is no library, or none for this width.</exception>
    internal YardstickPeak()
    {
        var name = $"peak_{ManagedPeak.Bits}";
        _run = (delegate* unmanaged<long, float>)YardstickLibrary.Instance.Find(name);
        if (_run == null)
        {
            throw new NotAvailableException($"the C sources have no {name} for this processor");
        }
    }

    public override ReadOnlySpan<float> Result => _result;

    public override void Restart()
    {
    }

    public override void Run(long count) => _result[0] = _run(count);
}
