namespace NetGen.Generators.Parsing.Layers;

/// <summary>What the attributes of normalizing layers say by default: a property that is not set has no value for the compiler.</summary>
internal static class NormDefaults
{
    public const float Epsilon = 1e-5f;

    public const float Momentum = 0.1f;
}
