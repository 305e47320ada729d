using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans noise: its rows lie as its inputs do, so that predictions can leave it out.</summary>
internal sealed class GaussianNoisePlanner : LayerPlanner
{
    public override Type Specification => typeof(GaussianNoiseSpec);

    public override ValueLayout? Layout => null;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var rows = placement with { OutputStride = placement.InputStride };
        return new GaussianNoisePlan(layer.Name, rows, arenas.TakeStep(rows, trains: false), ((GaussianNoiseSpec)layer).StandardDeviation, arenas.TakeStream());
    }
}
