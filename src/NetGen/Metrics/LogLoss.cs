namespace NetGen;

/// <summary>
/// The mean negative logarithm of the probability given to what happened, whatever loss the network is trained on: of rows of one output
/// <c>-t * log(y) - (1 - t) * log(1 - y)</c>, of rows of several, one for each class, <c>-sum over j of t[j] * log(y[j])</c>. Probabilities
/// are taken as at least 1.17549435e-38, so a sure mistake costs 87.3, not infinity.
/// </summary>
/// <remarks>Rows of several yes-or-no outputs are not classes: for those it is not meant, but the loss <see cref="BinaryCrossEntropy"/>.</remarks>
public sealed class LogLoss : Metric
{
    private static readonly BinaryCrossEntropy Binary = new();
    private static readonly CrossEntropy Classes = new();

    private WeightedMean _mean;

    /// <inheritdoc/>
    public override string Name => nameof(LogLoss);

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => _mean.Value;

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight) =>
        _mean.Add(outputs.Length == 1 ? Binary.Value(outputs, targets) : Classes.Value(outputs, targets), weight);

    /// <inheritdoc/>
    protected override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight) =>
        _mean.Add(Probability.MinusLog(outputs[label]), weight);

    /// <inheritdoc/>
    protected override void Clear() => _mean = default;
}
