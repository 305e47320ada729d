using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A loss as the runtime sees it: its value for evaluation, and the range of its targets. Gradients are computed by the generated
/// code. <see cref="NetGen.Loss"/> states the formulas.
/// </summary>
public abstract class LossFunction
{
    private protected LossFunction(float labelSmoothing = 0)
    {
        Argument.IsBelowOne(labelSmoothing, nameof(labelSmoothing));
        LabelSmoothing = labelSmoothing;
    }

    /// <summary>
    /// How far targets are moved towards an even distribution, from 0 to below 1: see <see cref="OutputAttribute.LabelSmoothing"/>. 0 for losses
    /// that know no such thing.
    /// </summary>
    public float LabelSmoothing { get; }

    /// <summary>The range of the targets in words.</summary>
    public abstract string TargetRange { get; }

    /// <summary>Whether the targets may be given as class indices.</summary>
    public virtual bool TakesLabels => false;

    /// <summary>The loss of one row, not yet averaged over the batch.</summary>
    /// <param name="outputs">What the network predicts.</param>
    /// <param name="targets">As many targets.</param>
    public abstract float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets);

    /// <summary>Whether one row of finite targets lies in the loss's range; probabilities may miss their sum of 1 by 0.001.</summary>
    /// <param name="targets">One row of targets.</param>
    public bool Accepts(ReadOnlySpan<float> targets) => FindUnsuitable(targets) is null;

    /// <summary>Whether it judges a row as a whole, such as by its sum; if not, each target alone, so that many rows may be judged as one.</summary>
    internal virtual bool JudgesWholeRows => false;

    /// <summary>What of one row of finite targets is not in the loss's range, such as <c>2 in column 1</c>; null if all are.</summary>
    internal virtual string? FindUnsuitable(ReadOnlySpan<float> targets) => null;

    /// <summary>Moves a row of targets as <see cref="LabelSmoothing"/> says; <see cref="Value"/> does so itself.</summary>
    internal virtual void SmoothTargets(Span<float> targets)
    {
    }

    /// <summary>The accuracy that fits the loss, or null where it is no classification.</summary>
    internal virtual Accuracy? CreateAccuracy() => null;

    /// <summary>A target by its value and place; null if it has none.</summary>
    private protected static string? Describe(ReadOnlySpan<float> targets, int index) =>
        index < 0 ? null : FormattableString.Invariant($"{targets[index]} in column {index}");

    /// <summary>The mean over a row of a loss of single outputs.</summary>
    private protected static float Mean<TLoss>(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float threshold = 0f)
        where TLoss : struct, IPointwiseLoss
    {
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        var sum = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += TLoss.Value<Lanes32, float>(outputs[i], targets[i], threshold);
        }

        return sum / outputs.Length;
    }
}
