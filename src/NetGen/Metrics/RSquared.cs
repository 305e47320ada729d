namespace NetGen;

/// <summary>
/// The coefficient of determination, <c>1 - sum of (y - t)^2 / sum of (t - mean of t)^2</c>: 1 for perfect predictions, 0 for those no better
/// than the mean of the targets, below 0 for worse. Of rows of several outputs it is the mean of the outputs' values. It needs two rows.
/// Where an output's targets are all the same it is 1 if every error is 0, else 0, as in scikit-learn.
/// </summary>
/// <remarks>
/// The variation of the targets is updated row by row around a running mean (Welford 1962; with weights West 1979), so that targets far
/// from 0 lose no digits.
/// </remarks>
public sealed class RSquared : Metric
{
    private Variation[] _outputs = [];

    /// <inheritdoc/>
    public override string Name => nameof(RSquared);

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            if (Count < 2)
            {
                return double.NaN;
            }

            var mean = default(WeightedMean);
            foreach (ref readonly var output in _outputs.AsSpan())
            {
                mean.Add(output.Determination, 1);
            }

            return mean.Value;
        }
    }

    /// <inheritdoc/>
    public override bool TakesLabels => false;

    /// <inheritdoc/>
    protected override void Reserve(int outputs, int rows)
    {
        if (_outputs.Length == outputs)
        {
            return;
        }

        RequireSameLength(_outputs.Length, outputs);
        _outputs = new Variation[outputs];
    }

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        Reserve(outputs.Length, rows: 1);
        for (var index = 0; weight > 0 && index < outputs.Length; index++)
        {
            _outputs[index].Add(outputs[index], targets[index], weight);
        }
    }

    /// <inheritdoc/>
    protected override void Clear() => Array.Clear(_outputs);

    /// <summary>The sums of squares of one output.</summary>
    private struct Variation
    {
        private double _weight;
        private double _mean;
        private double _total;
        private double _errors;

        internal readonly double Determination =>
            _weight == 0 ? double.NaN
            : _total > 0 || double.IsNaN(_errors + _total) ? 1 - (_errors / _total)
            : _errors == 0 ? 1
            : 0;

        internal void Add(double output, double target, double weight)
        {
            _weight += weight;
            var distance = target - _mean;
            _mean += distance * (weight / _weight);
            _total += weight * distance * (target - _mean);
            _errors += weight * (output - target) * (output - target);
        }
    }
}
