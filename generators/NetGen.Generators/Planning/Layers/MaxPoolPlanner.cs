using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a pool of largest values.</summary>
internal sealed class MaxPoolPlanner : LayerPlanner
{
    public override Type Specification => typeof(MaxPoolSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new MaxPoolPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false), PoolAxes.Of(((MaxPoolSpec)layer).Window, placement.Input));
}
