using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.LogCosh"/>: the mean over a row of <c>log(cosh(y - t))</c>.
/// </summary>
public sealed class LogCosh : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "any finite number";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<LogCoshError>(outputs, targets);
}
