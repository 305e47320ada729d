namespace NetGen.Generators.Parsing.Layers;

/// <summary>One layer's attribute and the parser for its kind.</summary>
internal sealed record LayerAttribute(LayerParser Parser, DeclaredAttribute Attribute);
