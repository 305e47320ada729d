using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>
/// Lets a layer take in the activation on the line below it: the values are then still in registers, or at least in the
/// nearest cache, and need no buffer of their own.
/// </summary>
internal static class ActivationFusion
{
    public static IReadOnlyList<FusedLayer> Fuse(NetworkSpec spec)
    {
        var fused = new List<FusedLayer>();
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            var above = fused.Count > 0 ? fused[fused.Count - 1] : null;
            if (layer is ActivationLayerSpec
                && above is { Activation.Name: "Linear" }
                && LayerPlanners.Of(above.Layer).TakesInActivation)
            {
                fused[fused.Count - 1] = above with { Activation = layer.Activation };
            }
            else
            {
                fused.Add(new FusedLayer(layer, layer.Activation, spec.Shapes[index]));
            }
        }

        return fused;
    }
}
