using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans layers that normalize by a sample's own statistics.</summary>
internal abstract class NormPlanner<TSpec> : LayerPlanner
    where TSpec : LayerSpec
{
    public override Type Specification => typeof(TSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override bool TakesInActivation => true;

    /// <summary>Whether the mean is subtracted, and something else added.</summary>
    protected abstract bool Centers { get; }

    protected abstract NormStatistics Statistics(TSpec layer, TensorShape input);

    protected abstract float Epsilon(TSpec layer);

    public override int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        Statistics((TSpec)layer, inputs[0]).Sets * NormPlan.LinesPerSet(Centers);

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var statistics = Statistics((TSpec)layer, placement.Input);
        TensorPlan Tensor(string role, string key) => arenas.TakeTensor(
            placement,
            new TensorPlan(layer.Name, role, 1, statistics.Parameters, Padding.Padded(statistics.Parameters), $"{layer.Key}.{key}", TensorStorage.Vector));

        return new NormPlan(
            layer.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            statistics,
            Epsilon((TSpec)layer),
            Tensor("Scales", "weight"),
            Centers ? Tensor("Offsets", "bias") : null);
    }
}
