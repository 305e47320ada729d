namespace NetGen;

/// <summary>
/// <see cref="Loss.BinaryCrossEntropy"/>: the mean over a row of <c>-t * log(y) - (1 - t) * log(1 - y)</c>. Probabilities y and 1 - y are
/// taken as at least 1.17549435e-38, the smallest normal float, so a sure mistake costs 87.3, not infinity.
/// </summary>
public sealed class BinaryCrossEntropy : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "0 to 1";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        var sum = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += (targets[i] * Probability.MinusLog(outputs[i])) + ((1f - targets[i]) * Probability.MinusLog(1f - outputs[i]));
        }

        return sum / outputs.Length;
    }

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<float> targets) => Probability.AreAll(targets);
}
