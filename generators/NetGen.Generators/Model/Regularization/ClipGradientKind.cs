namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[ClipGradient(limit)]</c>.</summary>
internal sealed class ClipGradientKind : ClippingKind
{
    public override string Name => "ClipGradient";

    public override string Describe(IReadOnlyList<string> arguments) => $"min(max(g, -{arguments[0]}), {arguments[0]}) before each step";
}
