using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One layer to compute: the declared layer and the activation it ends with.</summary>
internal sealed record FusedLayer(LayerSpec Layer, ActivationSpec Activation);

/// <summary>
/// Lets a layer take in the activation on the line below it: the values are then still in registers, or at least in the
/// nearest cache, and need no buffer of their own.
/// </summary>
internal static class ActivationFusion
{
    public static IReadOnlyList<FusedLayer> Fuse(IReadOnlyList<LayerSpec> layers)
    {
        var fused = new List<FusedLayer>();
        foreach (var layer in layers)
        {
            var above = fused.Count > 0 ? fused[fused.Count - 1] : null;
            if (layer is ActivationLayerSpec && above is { Layer: DenseSpec, Activation.Name: "Linear" })
            {
                fused[fused.Count - 1] = above with { Activation = layer.Activation };
            }
            else
            {
                fused.Add(new FusedLayer(layer, layer.Activation));
            }
        }

        return fused;
    }
}
