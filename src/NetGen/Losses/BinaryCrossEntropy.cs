namespace NetGen;

/// <summary>
/// <see cref="Loss.BinaryCrossEntropy"/>: the mean over a row of <c>-t * log(y) - (1 - t) * log(1 - y)</c>. Probabilities y and 1 - y are
/// taken as at least 1.17549435e-38, the smallest normal float, so a sure mistake costs 87.3, not infinity.
/// </summary>
public sealed class BinaryCrossEntropy : LossFunction
{
    private const int Classes = 2;

    /// <summary>Creates the loss.</summary>
    /// <param name="labelSmoothing">How far targets are moved towards 1/2, from 0 up to, not including, 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public BinaryCrossEntropy(float labelSmoothing = 0)
        : base(labelSmoothing)
    {
    }

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
            var target = Probability.Smooth(targets[i], LabelSmoothing, Classes);
            sum += (target * Probability.MinusLog(outputs[i])) + ((1f - target) * Probability.MinusLog(1f - outputs[i]));
        }

        return sum / outputs.Length;
    }

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets) => Describe(targets, Probability.IndexOfOther(targets));

    internal override void SmoothTargets(Span<float> targets)
    {
        foreach (ref var target in targets)
        {
            target = Probability.Smooth(target, LabelSmoothing, Classes);
        }
    }

    internal override Accuracy CreateAccuracy() => Accuracy.ForBinary();
}
