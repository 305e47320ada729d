using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The weights that come into a unit, a column of <c>[input, output]</c>, have a Euclidean norm of 1: <c>w = w / |w|</c>, as Keras'
/// <c>UnitNorm</c> with its default axis.
/// </summary>
/// <remarks>
/// A norm within a millionth of 1 counts as 1: that is what rounding leaves of a column just scaled. A column of zeros has no direction and
/// stays as it is, like one that is not finite.
/// </remarks>
public sealed class UnitNorm : Constraint
{
    internal override bool TakesWholeColumns => true;

    /// <inheritdoc/>
    public override void Project(MatrixView weights) => ColumnNorms.Rescale(weights, default(One));

    /// <summary>The name.</summary>
    public override string ToString() => nameof(UnitNorm);

    private readonly struct One : INormRule
    {
        public double ScaleOf(double norm) =>
            norm > 0 && double.IsFinite(norm) && double.Abs(norm - 1) > ColumnNorms.Tolerance ? 1 / norm : 1;
    }
}
