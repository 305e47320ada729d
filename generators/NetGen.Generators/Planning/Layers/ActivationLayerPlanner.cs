using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans an activation that no layer above could take in.</summary>
internal sealed class ActivationLayerPlanner : LayerPlanner
{
    public override Type Specification => typeof(ActivationLayerSpec);

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new ActivationLayerPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false));
}
