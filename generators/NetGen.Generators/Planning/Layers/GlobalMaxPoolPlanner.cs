using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the largest value over all places: a pool with a single window.</summary>
internal sealed class GlobalMaxPoolPlanner : LayerPlanner
{
    public override Type Specification => typeof(GlobalMaxPoolSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new MaxPoolPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false), PoolAxes.Global(placement.Input));
}
