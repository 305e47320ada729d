using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The weights that come into a unit, a column of <c>[input, output]</c>, have a Euclidean norm of at most c: a longer column becomes
/// <c>w * c / |w|</c> (Srebro and Shraibman 2005, "Rank, trace-norm and max-norm"; Srivastava et al. 2014, "Dropout"), as Keras'
/// <c>MaxNorm</c> with its default axis.
/// </summary>
/// <remarks>
/// A norm that exceeds c by a millionth or less counts as c: that is what rounding leaves of a column just shortened. A column that is not
/// finite stays as it is.
/// </remarks>
public sealed class MaxNorm : Constraint
{
    /// <summary>Makes the constraint.</summary>
    /// <param name="norm">The largest norm, c, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public MaxNorm(float norm)
    {
        Argument.IsFiniteAndAboveZero(norm, nameof(norm));
        Norm = norm;
    }

    /// <summary>The largest norm.</summary>
    public float Norm { get; }

    internal override bool TakesWholeColumns => true;

    /// <inheritdoc/>
    public override void Project(MatrixView weights) => ColumnNorms.Rescale(weights, new AtMost(Norm));

    /// <summary>The name and the norm, such as <c>MaxNorm 3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(MaxNorm)} {Norm}");

    private readonly struct AtMost(float most) : INormRule
    {
        public double ScaleOf(double norm) =>
            norm > most * (1 + ColumnNorms.Tolerance) && double.IsFinite(norm) ? most / norm : 1;
    }
}
