using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a rectifier with trained slopes.</summary>
internal sealed class PReluPlanner : LayerPlanner
{
    public override Type Specification => typeof(PReluSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var rectifier = (PReluSpec)layer;
        var count = rectifier.Slopes(placement.Input);
        var slopes = arenas.TakeTensor(
            placement, new TensorPlan(rectifier.Name, "Slopes", 1, count, Padding.Padded(count), $"{rectifier.Key}.weight", TensorStorage.Vector));
        return new PReluPlan(rectifier.Name, placement, arenas.TakeStep(placement, trains: true), slopes, rectifier.Slope);
    }
}
