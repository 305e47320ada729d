using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the sum of several layers.</summary>
internal sealed class AddPlanner : LayerPlanner
{
    public override Type Specification => typeof(AddSpec);

    public override bool TakesInActivation => true;

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        new AddPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false));
}
