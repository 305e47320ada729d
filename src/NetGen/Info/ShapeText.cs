using System.Collections.Immutable;
using System.Globalization;

namespace NetGen;

/// <summary>Prints shapes, the same under every culture.</summary>
internal static class ShapeText
{
    /// <summary>The dimensions with crosses between them, such as <c>28 x 28 x 8</c>.</summary>
    internal static string Of(ImmutableArray<int> shape) => string.Join(" x ", shape.Select(dimension => dimension.ToString("N0", CultureInfo.InvariantCulture)));
}
