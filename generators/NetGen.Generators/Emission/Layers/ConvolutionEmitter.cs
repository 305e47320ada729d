using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a convolution, 16 samples at a time: the padded copy of its inputs, and the kernels of both directions.</summary>
internal sealed class ConvolutionEmitter : LayerEmitter
{
    public override Type Plan => typeof(ConvolutionPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var convolution = (ConvolutionPlan)plan;
        var (shape, initializer) = (convolution.Shape, convolution.Initializer);
        var places = shape.Rows.Kernel * shape.Columns.Kernel;
        var value = initializer.Value is { } number ? Literals.Float(number) : string.Empty;
        writer.WriteLine($"new {Runtime.Initializers}{initializer.Name}({value}).Fill({TensorAccess.Of(network, plan, "Weights")}, {shape.Taps}, {places * shape.GroupFilters}, random);");
        if (convolution.Biases is not null && initializer.BiasValue != 0f)
        {
            writer.WriteLine($"{TensorAccess.Of(network, plan, "Biases")}.Fill({Literals.Float(initializer.BiasValue)});");
        }
    }

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
        var convolution = (ConvolutionPlan)plan;
        var shape = convolution.Shape;
        var biases = convolution.Biases is { } tensor ? $", biases: {network.IndexOf(tensor)}" : string.Empty;
        writer.WriteLine($"/// <summary>The parameters of {plan.Name}: weights {shape.Taps} x {shape.Filters}, {(convolution.Biases is null ? "no biases" : $"biases {shape.Filters}")}.{OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.ConvolutionLayer} {plan.Name} => new {Runtime.ConvolutionLayer}(_parameters, Info, weights: {network.IndexOf(convolution.Weights)}{biases});");
        writer.WriteLine();
    }

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        ConvolutionForwardEmitter.EmitKernel(writer, (ConvolutionPlan)plan);
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{plan.Name}Activation", plan.Activation, plan.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var convolution = (ConvolutionPlan)plan;
        if (below[0] is { } source)
        {
            ConvolutionDeltaEmitter.EmitKernel(writer, convolution, source);
            writer.WriteLine();
        }

        ConvolutionGradientEmitter.EmitWeightGradients(writer, convolution);
        if (convolution.Biases is not null)
        {
            writer.WriteLine();
            ConvolutionBiasGradientEmitter.EmitKernel(writer, convolution);
        }
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        var convolution = (ConvolutionPlan)plan;
        var shape = convolution.Shape;
        var norm = operands.IsTraining ? null : convolution.Norm;
        var input = operands.Input;
        if (norm is not null)
        {
            writer.WriteCall($"Kernels.{norm.Name}Factors", "ref parameters", $"ref {operands.Intermediates}");
        }

        if (shape.IsPadded)
        {
            input = norm is null ? operands.Intermediates : $"Kernels.At(ref {operands.Intermediates}, {norm.Factors})";
            EmitPadding(writer, shape, operands.Input, input);
        }

        string[] winners = shape.Pool.IsNone ? [] : [$"ref {(operands.IsTraining ? ConvolutionPoolEmitter.Winners(convolution) : operands.Outputs)}"];
        string[] keepsWinners = shape.Pool.IsNone ? [] : [$"keepsWinners: {(operands.IsTraining ? 1 : 0)}"];
        string[] factors = convolution.Norm is null ? [] : [$"ref {(norm is null ? operands.Outputs : operands.Intermediates)}"];
        string[] normalizes = convolution.Norm is null ? [] : [$"normalizes: {(norm is null ? 0 : 1)}"];
        writer.WriteCall(
            $"Kernels.{plan.Name}Forward", [$"ref {input}", "ref parameters", $"ref {operands.Sums}", .. winners, .. factors, "blocks", .. keepsWinners, .. normalizes]);
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {operands.Sums}", $"ref {operands.Outputs}", "blocks");
        }
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        ConvolutionDeltaEmitter.EmitCall(writer, plan, below[0]!);
        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        var convolution = (ConvolutionPlan)plan;
        ConvolutionGradientEmitter.EmitCalls(
            writer, convolution, convolution.Shape.IsPadded ? $"Kernels.At(ref step, Layout.{plan.Name}Intermediates)" : inputs[0]);
    }

    private static void EmitPadding(SourceWriter writer, ConvolutionShape shape, string input, string padded) => writer.WriteCall(
        $"{Runtime.LanePadding}.Copy",
        $"ref {input}",
        $"height: {shape.Rows.Inputs}",
        $"width: {shape.Columns.Inputs}",
        $"ref {padded}",
        $"paddedHeight: {shape.Height}",
        $"paddedWidth: {shape.Width}",
        $"above: {shape.Rows.PaddingBefore}",
        $"before: {shape.Columns.PaddingBefore}",
        $"channels: {shape.Channels}",
        $"placeLines: {shape.PlaceLines}",
        "blocks");
}
