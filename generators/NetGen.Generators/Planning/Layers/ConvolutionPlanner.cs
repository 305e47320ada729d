using NetGen.Generators.Model;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a layer.</summary>
internal sealed class ConvolutionPlanner : LayerPlanner
{
    public override Type Specification => typeof(ConvolutionSpec);

    public override bool TakesInActivation => true;

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        ConvolutionShape.Of((ConvolutionSpec)layer, inputs[0], ConvolutionPool.None).PaddedSize;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) =>
        Plan((ConvolutionSpec)layer, ConvolutionPool.None, placement, arenas);

    /// <summary>Plans a convolution and the pool that it takes in.</summary>
    public static ConvolutionPlan Plan(ConvolutionSpec layer, ConvolutionPool pool, LayerPlacement placement, NetworkArenas arenas)
    {
        var shape = ConvolutionShape.Of(layer, placement.Input, pool);
        var stride = Padding.Stride(shape.Filters);
        var initializer = layer.Initializer == "Default"
            ? ActivationTraits.Of(placement.DeclaredActivation.Name).Initializer
            : layer.Initializer;
        return new ConvolutionPlan(
            layer.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            shape,
            arenas.TakeTensor(placement, new TensorPlan(layer.Name, "Weights", shape.Taps, shape.Filters, stride, $"{layer.Key}.weight", TensorStorage.Convolution)
            {
                Kernel = layer.Axes.Select(axis => axis.Size).ToEquatableArray(),
            }),
            layer.UsesBias
                ? arenas.TakeTensor(placement, new TensorPlan(layer.Name, "Biases", 1, shape.Filters, stride, $"{layer.Key}.bias", TensorStorage.Vector))
                : null,
            new InitializerPlan(initializer, layer.InitializerValue, layer.BiasValue),
            ConvolutionTilePlanner.PlanForward(shape, StoreCalls(placement)),
            placement.PassesDelta ? ConvolutionTilePlanner.PlanDeltas(shape) : null,
            ConvolutionTilePlanner.PlanGradients(shape),
            ConvolutionStepsPlanner.Plan(shape))
        {
            Norm = placement.Norm,
        };
    }

    /// <summary>The operations with which a sum is stored: with the norm that predictions apply or, in training, without.</summary>
    private static int StoreCalls(LayerPlacement placement)
    {
        var store = placement.Activation.Traits.StoreCalls + 1;
        return placement.Norm is { } norm ? (2 * store) + norm.Activation.Traits.StoreCalls + 2 : store;
    }
}
