namespace NetGen;

/// <summary>
/// The mean of <c>|y - t|</c> over outputs and rows, whatever loss the network is trained on. It has its name from what it is, because
/// <see cref="MeanAbsoluteError"/> is the loss.
/// </summary>
public sealed class MeanAbsoluteErrorMetric : Metric
{
    private WeightedMean _mean;

    /// <inheritdoc/>
    public override string Name => nameof(MeanAbsoluteErrorMetric);

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => _mean.Value;

    /// <inheritdoc/>
    public override bool TakesLabels => false;

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        for (var index = 0; index < outputs.Length; index++)
        {
            _mean.Add(double.Abs((double)outputs[index] - targets[index]), weight);
        }
    }

    /// <inheritdoc/>
    protected override void Clear() => _mean = default;
}
