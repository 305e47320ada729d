using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>How emitted code reaches a tensor of the network at hand: through the layer's property, or on a struct by an extension method.</summary>
internal static class TensorAccess
{
    public static string Of(NetworkPlan network, LayerPlan layer, string role, string? property = null) =>
        network.IsValue ? $"network.{Method(layer.Name, role)}()" : $"this.{layer.Name}.{property ?? role}";

    /// <summary>The name of the method that hands out a tensor of a struct.</summary>
    public static string Method(string layer, string role) => layer + role;
}
