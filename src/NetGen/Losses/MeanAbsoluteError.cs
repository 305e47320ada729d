using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.MeanAbsoluteError"/>: the mean over a row of <c>|y - t|</c>.
/// </summary>
public sealed class MeanAbsoluteError : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "any finite number";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<AbsoluteError>(outputs, targets);
}
