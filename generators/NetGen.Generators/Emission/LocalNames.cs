using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Names of locals that hold values of layers.</summary>
internal static class LocalNames
{
    /// <summary>The layer's name with a small letter, unless another layer has that.</summary>
    public static string Of(NetworkPlan plan, LayerPlan layer)
    {
        var name = char.ToLowerInvariant(layer.Name[0]) + layer.Name.Substring(1);
        return plan.Layers.Any(other => other.Name == name && other != layer) ? layer.Name : name;
    }
}
