namespace NetGen.Tool.Checkpoints;

/// <summary>What some numbers are like. Those that are NaN are counted, and left out of the rest.</summary>
/// <param name="Smallest">The smallest.</param>
/// <param name="Largest">The largest.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation: the root of the mean squared distance from the mean.</param>
/// <param name="NaNCount">How many are NaN.</param>
internal sealed record TensorStatistics(double? Smallest, double? Largest, double? Mean, double? Deviation, int NaNCount)
{
    /// <summary>Measures.</summary>
    internal static TensorStatistics Of(IReadOnlyCollection<float> values)
    {
        var numbers = values.Where(value => !float.IsNaN(value)).Select(value => (double)value).ToList();
        var nanCount = values.Count - numbers.Count;
        if (numbers.Count == 0)
        {
            return new TensorStatistics(null, null, null, null, nanCount);
        }

        var mean = numbers.Average();
        return new TensorStatistics(
            numbers.Min(), numbers.Max(), mean, Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean))), nanCount);
    }
}
