using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads the window of a pool.</summary>
internal static class PoolWindowParser
{
    /// <summary>Reads <c>(size, Stride = ..., Dilation = ..., Padding = ...)</c> and <c>(height, width, ...)</c>; null, and a diagnostic, for padding of no known kind.</summary>
    public static PoolWindow? Parse(DeclaredAttribute attribute, int dimensions, DiagnosticSink diagnostics)
    {
        var padding = attribute.Find("Padding") is null ? "Valid" : EnumValues.Parse(attribute, "Padding", diagnostics);
        var sizes = attribute.FindValue<int>("size") is { } size
            ? Enumerable.Repeat(size, dimensions)
            : [attribute.FindValue<int>("height")!.Value, attribute.FindValue<int>("width")!.Value];
        var axes = sizes.Select(length => new WindowAxis(
            length, attribute.FindValue<int>("Stride") ?? length, attribute.FindValue<int>("Dilation") ?? 1));
        return padding is null ? null : new PoolWindow(axes.ToEquatableArray(), padding);
    }
}
