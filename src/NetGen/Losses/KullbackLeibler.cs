namespace NetGen;

/// <summary>
/// <see cref="Loss.KullbackLeibler"/>: <c>sum over j of t[j] * log(t[j] / y[j])</c> of a row. Probabilities y are taken as at least
/// 1.17549435e-38, the smallest normal float, so a sure mistake costs 87.3, not infinity.
/// </summary>
public sealed class KullbackLeibler : LossFunction
{
    /// <inheritdoc/>
    public override bool TakesLabels => true;

    /// <inheritdoc/>
    public override string TargetRange => "probabilities from 0 to 1 that sum to 1";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        var sum = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += targets[i] * (Probability.MinusLog(outputs[i]) - Probability.MinusLog(targets[i]));
        }

        return float.Max(sum, 0f);
    }

    internal override bool JudgesWholeRows => true;

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets) =>
        Describe(targets, Probability.IndexOfOther(targets)) ?? Probability.FindOtherSum(targets);

    internal override Accuracy CreateAccuracy() => Accuracy.ForClasses();
}
