using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a convolution.</summary>
internal sealed class ConvolutionPlanner : LayerPlanner
{
    public override Type Specification => typeof(ConvolutionSpec);

    public override bool TakesInActivation => true;

    public override ValueLayout? Layout => ValueLayout.Lanes;

    public override int Intermediates(LayerSpec layer, IReadOnlyList<TensorShape> inputs) =>
        ConvolutionShape.Of((ConvolutionSpec)layer, inputs[0]).PaddedSize;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var convolution = (ConvolutionSpec)layer;
        var shape = ConvolutionShape.Of(convolution, placement.Input);
        var stride = Padding.Stride(shape.Filters);
        var initializer = convolution.Initializer == "Default"
            ? ActivationTraits.Of(placement.DeclaredActivation.Name).Initializer
            : convolution.Initializer;
        return new ConvolutionPlan(
            layer.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            shape,
            arenas.TakeTensor(placement, new TensorPlan(layer.Name, "Weights", shape.Taps, shape.Filters, stride, $"{layer.Key}.weight", TensorStorage.Convolution)
            {
                Kernel = convolution.Axes.Select(axis => axis.Size).ToEquatableArray(),
            }),
            convolution.UsesBias
                ? arenas.TakeTensor(placement, new TensorPlan(layer.Name, "Biases", 1, shape.Filters, stride, $"{layer.Key}.bias", TensorStorage.Vector))
                : null,
            new InitializerPlan(initializer, convolution.InitializerValue, convolution.BiasValue),
            ConvolutionTilePlanner.PlanForward(shape),
            ConvolutionTilePlanner.PlanGradients(shape));
    }
}
