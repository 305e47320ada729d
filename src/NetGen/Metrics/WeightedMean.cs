namespace NetGen;

/// <summary>The mean of values with weights, added one by one; NaN before the first.</summary>
internal struct WeightedMean
{
    private double _sum;
    private double _weight;

    internal readonly double Value => _sum / _weight;

    internal void Add(double value, double weight)
    {
        _sum += value * weight;
        _weight += weight;
    }
}
