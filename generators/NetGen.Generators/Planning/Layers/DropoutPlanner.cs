using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans dropout: its rows lie as its inputs do, so that predictions can leave it out.</summary>
internal sealed class DropoutPlanner : LayerPlanner
{
    public override Type Specification => typeof(DropoutSpec);

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var rows = placement with { OutputStride = placement.InputStride };
        return new DropoutPlan(layer.Name, rows, arenas.TakeStep(rows, trains: false), ((DropoutSpec)layer).Rate, arenas.TakeStream());
    }
}
