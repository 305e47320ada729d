using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the scaling of inputs.</summary>
internal sealed class NormalizationPlanner : LayerPlanner
{
    public override Type Specification => typeof(NormalizationSpec);

    public override bool TakesInActivation => true;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        TensorPlan Fixed(string role, string key)
        {
            var (offset, stride) = (arenas.Fixed.Take(placement.Inputs), Padding.Padded(placement.Inputs));
            return new TensorPlan(layer.Name, role, 1, placement.Inputs, stride, $"{layer.Key}.{key}", TensorStorage.Vector) { Offset = offset, IsTrained = false };
        }

        return new NormalizationPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false), Fixed("Means", "mean"), Fixed("Scales", "scale"));
    }
}
