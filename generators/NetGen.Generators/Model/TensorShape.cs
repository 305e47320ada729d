using System.Globalization;

namespace NetGen.Generators.Model;

/// <summary>The dimensions of one row of values, the outermost first.</summary>
internal sealed record TensorShape(EquatableArray<int> Dimensions)
{
    public int Rank => Dimensions.Count;

    /// <summary>The number of values; long and saturating, because a declaration may ask for more than fits.</summary>
    public long Size => Dimensions.Aggregate(1L, (size, dimension) => Math.Min(size, int.MaxValue) * dimension);

    /// <summary>The last dimension.</summary>
    public int Channels => Dimensions[Rank - 1];

    /// <summary>The last dimensions, so many of them.</summary>
    public TensorShape Trailing(int axes) => new(Dimensions.Skip(Rank - axes).ToEquatableArray());

    public static TensorShape Vector(int length) => new(EquatableArray.Of(length));

    public override string ToString() =>
        string.Join(" x ", Dimensions.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)));
}
