using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the product of several layers.</summary>
internal sealed class MultiplyPlanner : LayerPlanner
{
    public override Type Specification => typeof(MultiplySpec);

    public override bool TakesInActivation => true;

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new MultiplyPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false));
}
