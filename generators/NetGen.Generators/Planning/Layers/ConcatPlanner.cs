using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the concatenation of several layers.</summary>
internal sealed class ConcatPlanner : LayerPlanner
{
    public override Type Specification => typeof(ConcatSpec);

    public override bool TakesInActivation => true;

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new ConcatPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false));
}
