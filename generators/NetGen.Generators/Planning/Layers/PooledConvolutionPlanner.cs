using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a convolution with the pool behind it.</summary>
internal sealed class PooledConvolutionPlanner : LayerPlanner
{
    public override Type Specification => typeof(PooledConvolutionSpec);

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) => ShapeOf((PooledConvolutionSpec)layer, inputs[0]).PaddedSize;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var pooled = (PooledConvolutionSpec)layer;
        var samples = LaneBlock.Count(arenas.MaxBatchSize) * LaneBlock.Samples;
        var shape = ShapeOf(pooled, placement.Input);
        return ConvolutionPlanner.Plan(pooled.Convolution, pooled.Pool, placement, arenas) with
        {
            Winners = arenas.Step.Take(checked(samples * placement.Outputs)),
            PlaceDeltas = placement.PassesDelta ? arenas.Step.Take(checked(samples * shape.Places * shape.Filters)) : null,
        };
    }

    private static ConvolutionShape ShapeOf(PooledConvolutionSpec layer, TensorShape input) => ConvolutionShape.Of(layer.Convolution, input, layer.Pool);
}
