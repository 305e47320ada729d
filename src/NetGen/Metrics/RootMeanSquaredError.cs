namespace NetGen;

/// <summary>The square root of the mean of <c>(y - t)^2</c> over outputs and rows: an error in the targets' own unit.</summary>
public sealed class RootMeanSquaredError : Metric
{
    private WeightedMean _mean;

    /// <inheritdoc/>
    public override string Name => nameof(RootMeanSquaredError);

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => double.Sqrt(_mean.Value);

    /// <inheritdoc/>
    public override bool TakesLabels => false;

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        for (var index = 0; index < outputs.Length; index++)
        {
            var error = (double)outputs[index] - targets[index];
            _mean.Add(error * error, weight);
        }
    }

    /// <inheritdoc/>
    protected override void Clear() => _mean = default;
}
