using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.Poisson"/>: the mean over a row of <c>y - t * log(y)</c>. Rates y are taken as at least 1e-30 in the logarithm, so a count where none
/// was expected costs 69.1 times itself, not infinity.
/// </summary>
public sealed class Poisson : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "at least 0";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<PoissonError>(outputs, targets);

    internal override string? FindUnsuitable(ReadOnlySpan<float> targets) =>
        Describe(targets, targets.IndexOfAnyExceptInRange(0f, float.MaxValue));
}
