using NetGen.CompilerServices;

namespace NetGen;

/// <summary>No weight is negative: <c>w = max(w, 0)</c>, as Keras' <c>NonNeg</c>. NaN stays NaN.</summary>
public sealed class NonNegative : Constraint
{
    internal override bool TakesWholeColumns => false;

    /// <inheritdoc/>
    public override void Project(MatrixView weights) => ElementPass.Apply(weights, new ClampRule(0f, float.PositiveInfinity));

    /// <summary>The name.</summary>
    public override string ToString() => nameof(NonNegative);
}
