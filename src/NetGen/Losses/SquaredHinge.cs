using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.SquaredHinge"/>: the mean over a row of <c>max(0, 1 - t * y)^2</c>.
/// </summary>
public sealed class SquaredHinge : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "-1 or 1";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<SquaredHingeError>(outputs, targets);

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets) => Describe(targets, targets.IndexOfAnyExcept(-1f, 1f));

    internal override Accuracy CreateAccuracy() => Accuracy.ForBinary(threshold: 0f);
}
