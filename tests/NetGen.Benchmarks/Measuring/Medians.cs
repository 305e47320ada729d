namespace NetGen.Benchmarks.Measuring;

/// <summary>The middle of what was measured.</summary>
internal static class Medians
{
    internal static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Measures so often, after some for warm-up that do not count. Each is told its number.</summary>
    internal static double Of(int runs, int warmUps, Func<int, double> measure) =>
        Of(Enumerable.Range(0, warmUps + runs).Select(measure).ToArray().Skip(warmUps));
}
