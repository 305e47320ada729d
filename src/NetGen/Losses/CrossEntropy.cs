namespace NetGen;

/// <summary>
/// <see cref="Loss.CrossEntropy"/>: <c>-sum over j of t[j] * log(y[j])</c> of a row. Probabilities y are taken as at least
/// 1.17549435e-38, the smallest normal float, so a sure mistake costs 87.3, not infinity.
/// </summary>
public sealed class CrossEntropy : LossFunction
{
    /// <summary>Creates the loss.</summary>
    /// <param name="labelSmoothing">How far targets are moved towards an even distribution, from 0 up to, not including, 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public CrossEntropy(float labelSmoothing = 0)
        : base(labelSmoothing)
    {
    }

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
            sum += Probability.Smooth(targets[i], LabelSmoothing, outputs.Length) * Probability.MinusLog(outputs[i]);
        }

        return sum;
    }

    internal override bool JudgesWholeRows => true;

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets) =>
        Describe(targets, Probability.IndexOfOther(targets)) ?? Probability.FindOtherSum(targets);

    internal override void SmoothTargets(Span<float> targets)
    {
        foreach (ref var target in targets)
        {
            target = Probability.Smooth(target, LabelSmoothing, targets.Length);
        }
    }

    internal override Accuracy CreateAccuracy() => Accuracy.ForClasses();
}
