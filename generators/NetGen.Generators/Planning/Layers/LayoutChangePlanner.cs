using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the move of values from one layout to the other.</summary>
internal sealed class LayoutChangePlanner : LayerPlanner
{
    public override Type Specification => typeof(LayoutChangeSpec);

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new LayoutChangePlan(layer.Name, placement, arenas.TakeStep(placement, trains: false), layer.IsTrainingOnly);
}
