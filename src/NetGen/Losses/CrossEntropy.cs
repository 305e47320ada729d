namespace NetGen;

/// <summary><see cref="Loss.CrossEntropy"/>.</summary>
public sealed class CrossEntropy : LossFunction
{
    /// <inheritdoc/>
    public override string TargetRange => "probabilities from 0 to 1 that sum to 1";

    /// <inheritdoc/>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) => 0;

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<float> targets) => true;
}
