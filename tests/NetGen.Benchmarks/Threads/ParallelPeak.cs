using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Peak;

namespace NetGen.Benchmarks.Threads;

/// <summary>Several threads at the peak at once: a unit of each counts as one of this contestant.</summary>
internal sealed class ParallelPeak(int threads) : Contestant
{
    private readonly ManagedPeak _own = new();

    public override ReadOnlySpan<float> Result => _own.Result;

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(() => new ManagedPeak().Run(count));
            others[i].Start();
        }

        _own.Run(count);
        foreach (var other in others)
        {
            other.Join();
        }
    }
}
