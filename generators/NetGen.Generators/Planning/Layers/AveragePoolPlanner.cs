using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a pool of means.</summary>
internal sealed class AveragePoolPlanner : LayerPlanner
{
    public override Type Specification => typeof(AveragePoolSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var pool = (AveragePoolSpec)layer;
        return new AveragePoolPlan(
            pool.Name, placement, arenas.TakeStep(placement, trains: false), PoolAxes.Of(pool.Window, placement.Input), pool.IncludesPadding);
    }
}
