using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans the scaling of inputs.</summary>
internal sealed class NormalizationPlanner : LayerPlanner
{
    public override Type Specification => typeof(NormalizationSpec);

    public override bool TakesInActivation => true;

    /// <summary>Of one dimension every value is a channel, and vectors of them meet vectors of means; where places share channels, vectors run across samples.</summary>
    public override ValueLayout? LayoutFor(IReadOnlyList<TensorShape> inputs) => inputs[0].Rank == 1 ? ValueLayout.Rows : ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var channels = placement.Input.Channels;
        TensorPlan Fixed(string role, string key)
        {
            var (offset, stride) = (arenas.Fixed.Take(channels), Padding.Padded(channels));
            return new TensorPlan(layer.Name, role, 1, channels, stride, $"{layer.Key}.{key}", TensorStorage.Vector) { Offset = offset, IsTrained = false };
        }

        return new NormalizationPlan(layer.Name, placement, arenas.TakeStep(placement, trains: false), Fixed("Means", "mean"), Fixed("Scales", "scale"));
    }
}
