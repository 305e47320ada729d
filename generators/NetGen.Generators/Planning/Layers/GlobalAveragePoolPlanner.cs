using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the averaging of channels.</summary>
internal sealed class GlobalAveragePoolPlanner : LayerPlanner
{
    public override Type Specification => typeof(GlobalAveragePoolSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new GlobalAveragePoolPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false));
}
