namespace NetGen.Generators.Model.Regularization;

/// <summary><c>[ClipGradientGlobalNorm(limit)]</c>.</summary>
internal sealed class ClipGradientGlobalNormKind : ClippingKind
{
    public override string Name => "ClipGradientGlobalNorm";

    public override string Describe(IReadOnlyList<string> arguments) =>
        $"g * {arguments[0]} / |g| before each step, for the gradient g of the whole network where |g| > {arguments[0]}";
}
