using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Every weight lies between two bounds: <c>w = min(max(w, least), most)</c>. NaN stays NaN.</summary>
public sealed class ClipWeights : Constraint
{
    /// <summary>Makes the constraint.</summary>
    /// <param name="least">The smallest weight allowed, finite.</param>
    /// <param name="most">The largest, finite and above <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    public ClipWeights(float least, float most)
    {
        Argument.IsFinite(least, nameof(least));
        Argument.IsInside(most, least, float.PositiveInfinity, nameof(most));
        Least = least;
        Most = most;
    }

    /// <summary>The smallest weight allowed.</summary>
    public float Least { get; }

    /// <summary>The largest weight allowed.</summary>
    public float Most { get; }

    internal override bool TakesWholeColumns => false;

    /// <inheritdoc/>
    public override void Project(MatrixView weights) => ElementPass.Apply(weights, new ClampRule(Least, Most));

    /// <summary>The name and the bounds, such as <c>ClipWeights -1 to 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(ClipWeights)} {Least} to {Most}");
}
