using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Yardstick;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Peak;

/// <summary>The same in C.</summary>
internal sealed unsafe class YardstickRead : Contestant
{
    private readonly delegate* unmanaged<float*, long, long, float> _run;
    private readonly AlignedBuffer _values;
    private readonly float[] _result = new float[1];

    /// <exception cref="NotAvailableException">There is no library.</exception>
    internal YardstickRead(int count)
    {
        _run = (delegate* unmanaged<float*, long, long, float>)YardstickLibrary.Instance.Find("read_all");
        _values = new AlignedBuffer(ManagedRead.RoundUp(count));
    }

    public override ReadOnlySpan<float> Result => _result;

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        fixed (float* values = &_values.Reference)
        {
            _result[0] = _run(values, _values.Length, count);
        }
    }
}
