using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Embedding(dimensions)]</c>.</summary>
internal sealed class EmbeddingParser : LayerParser
{
    public override string AttributeName => KnownNames.EmbeddingAttribute;

    public override string Kind => "Embedding";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new EmbeddingSpec(name, key, attribute.FindValue<int>("dimensions")!.Value);
}
