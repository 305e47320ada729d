using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.MeanSquaredError"/>: the mean over a row of <c>(y - t)^2</c>.
/// </summary>
public sealed class MeanSquaredError : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "any finite number";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<SquaredError>(outputs, targets);
}
