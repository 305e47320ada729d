using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>
/// Writes a causal convolution over time: its taps lie at fixed distances before the step, and every sum takes them in the order of the batch form,
/// the oldest first, so that what a step adds to its past comes last.
/// </summary>
internal sealed class ConvolutionStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(ConvolutionPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        var plan = (ConvolutionPlan)layer.Layer;
        var signature = new KernelSignature($"{plan.Name}Stream", ["inputs", "parameters", "outputs"], ["steps"]);
        void Body(TilePlan tile)
        {
            if (layer.Step.Past > 0)
            {
                writer.WriteLine($"ref var past = ref At(ref inputs, -{layer.Step.Past * layer.InputStride});");
            }

            TileEmitter.Emit(writer, Product(layer, plan), tile);
        }

        switch (plan.Steps.Vectors)
        {
            case FilterVectors.None:
                KernelEmitter.EmitScalar(writer, Summary(plan), signature, () => Body(plan.Steps.Tiles.Narrow));
                break;
            case FilterVectors.Narrow:
                KernelEmitter.EmitNarrow(writer, Summary(plan), signature, () => Body(plan.Steps.Tiles.Narrow));
                break;
            default:
                KernelEmitter.Emit(writer, Summary(plan), signature, plan.Steps.Tiles, Body);
                break;
        }

        if (!plan.ActivatesSteps)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{plan.Name}StreamActivation", plan.Activation, layer.OutputStride);
        }
    }

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        writer.WriteCall($"Kernels.{layer.Name}Stream", $"ref {inputs[0]}", "ref parameters", $"ref {outputs}", "steps");
        if (!((ConvolutionPlan)layer.Layer).ActivatesSteps)
        {
            writer.WriteCall($"Kernels.{layer.Name}StreamActivation", $"ref {outputs}", $"ref {outputs}", "steps");
        }
    }

    private static MatrixProduct Product(StreamLayerPlan layer, ConvolutionPlan plan)
    {
        var (shape, activation) = (plan.Shape, plan.Activation);
        var (taps, channels, stride) = (shape.Columns.Kernel, shape.GroupChannels, layer.InputStride);
        var (tap, channel) = (taps > 1, channels > 1);
        var around = tap && channel;
        var row = !around ? $"step{Times(stride)}" : stride == 1 ? $"step + tap{Times(shape.Columns.Dilation)}" : $"(step + tap{Times(shape.Columns.Dilation)}) * {stride}";
        var column = plan.Steps.ReadsVectors ? " + column"
            : shape.Groups > 1 ? $" + column / {shape.GroupFilters}{Times(channels)}"
            : string.Empty;
        return new MatrixProduct
        {
            Row = "step",
            FirstRow = "0",
            EndRow = "steps",
            Columns = plan.Steps.Columns,
            Around = around ? ("tap", taps) : null,
            Depth = tap && !channel ? "tap" : "channel",
            Terms = tap && !channel ? taps : channels,
            Left = new Operand(tap ? "past" : "inputs", $"{row}{column}", stride, tap && !channel ? shape.Columns.Dilation * stride : 1) { IsVector = plan.Steps.ReadsVectors },
            Right = new Operand("parameters", $"Layout.{plan.Name}Weights{(around ? $" + tap * {channels * plan.Weights.Stride}" : string.Empty)} + column", DepthStep: plan.Weights.Stride) { Ahead = TileEmitter.TermsAhead * plan.Weights.Stride },
            Start = plan.Biases is null ? null : new Operand("parameters", $"Layout.{plan.Name}Biases + column"),
            Result = new Operand("outputs", $"step * {layer.OutputStride} + column", layer.OutputStride),
            Store = (sum, _) => plan.ActivatesSteps ? ActivationEmitter.For(activation).Value(sum, activation.Spec.Parameter ?? 0f) : sum,
        };
    }

    private static string Times(int factor) => factor == 1 ? string.Empty : $" * {factor}";

    private static string Summary(ConvolutionPlan plan)
    {
        var shape = plan.Shape;
        var (taps, dilation) = (shape.Columns.Kernel, shape.Columns.Dilation);
        var activation = plan.Activation.IsLinear || !plan.ActivatesSteps
            ? string.Empty
            : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";
        var input = taps == 1 ? "x[t, c]" : $"x[t - {(taps - 1) * dilation} + i{Times(dilation)}, c]";
        return $"{plan.Name}, step by step: y[t, f] = {activation}{(plan.Biases is null ? string.Empty : "b[f] + ")}sum over i, c of {input} * w[i, c, f]; "
            + $"{Literals.Count(taps, "tap")}, {Literals.Count(shape.Channels, "channel")}, {Literals.Count(shape.Filters, "filter")}"
            + $"{(shape.Groups == 1 ? string.Empty : $", {shape.Groups} groups")}.";
    }
}
