namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[ClipGradientNorm(limit)]</c>.</summary>
internal sealed class ClipGradientNormKind : ClippingKind
{
    public override string Name => "ClipGradientNorm";

    public override string Describe(IReadOnlyList<string> arguments) =>
        $"g * {arguments[0]} / |g| before each step, for the gradient g of each tensor with |g| > {arguments[0]}";
}
