using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What a contestant leaves to the garbage collector.</summary>
internal static class Allocations
{
    private const int Tries = 3;

    /// <summary>Bytes that a unit allocates; a collection in between would count for one, so the best of some tries.</summary>
    internal static double PerUnit(Contestant contestant, int units)
    {
        contestant.Restart();
        var fewest = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            contestant.Run(units);
            fewest = long.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (double)fewest / units;
    }
}
