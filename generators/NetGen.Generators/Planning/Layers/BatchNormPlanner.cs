using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a batch normalization.</summary>
internal sealed class BatchNormPlanner : LayerPlanner
{
    public override Type Specification => typeof(BatchNormSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override bool TakesInActivation => true;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var norm = (BatchNormSpec)layer;
        var channels = placement.Input.Channels;
        var stride = Padding.Padded(channels);
        TensorPlan Tensor(Arena arena, string role, string key) =>
            new(norm.Name, role, 1, channels, stride, $"{norm.Key}.{key}", TensorStorage.Vector) { Offset = arena.Take(channels), IsTrained = arena == arenas.Parameters };

        return new BatchNormPlan(
            norm.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            norm.Momentum,
            norm.Epsilon,
            Tensor(arenas.Parameters, "Scales", "weight"),
            Tensor(arenas.Parameters, "Offsets", "bias"),
            Tensor(arenas.Fixed, "Means", "running_mean"),
            Tensor(arenas.Fixed, "Variances", "running_var"),
            arenas.Step.Take(checked(LaneBlock.Count(arenas.MaxBatchSize) * BatchNormPlan.MeasureLines * stride)),
            arenas.Step.Take(BatchNormPlan.StatisticLines * stride));
    }
}
