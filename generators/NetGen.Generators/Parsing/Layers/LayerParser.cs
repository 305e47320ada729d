using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads one kind of layer.</summary>
internal abstract class LayerParser
{
    /// <summary>The attribute's full name.</summary>
    public abstract string AttributeName { get; }

    /// <summary>What layers without a name are called, followed by their count.</summary>
    public abstract string Kind { get; }

    /// <summary>The arguments that set the parameters themselves: of layers that share them only the owner takes those.</summary>
    public virtual IReadOnlyList<string> OwnersArguments => [];

    /// <summary>Reads a layer whose arguments the compiler understood; null, and a diagnostic, if it has no specification.</summary>
    public abstract LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics);
}
