using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Reshape(dimensions)]</c>.</summary>
internal sealed class ReshapeParser : LayerParser
{
    public override string AttributeName => KnownNames.ReshapeAttribute;

    public override string Kind => "Reshape";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics)
    {
        var dimensions = attribute.Find("dimensions")!.Value;
        return new ReshapeSpec(name, key, new TensorShape(dimensions.IsNull
            ? default
            : dimensions.Values.Select(dimension => (int)dimension.Value!).ToEquatableArray()));
    }
}
