using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes a fully connected layer at the steps of a sequence: their rows are a matrix, or for one output dot products.</summary>
internal sealed class DenseStepsStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(DenseStepsPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        var plan = (DenseStepsPlan)layer.Layer;
        if (plan.Units == 1)
        {
            EmitSingle(writer, layer, plan);
            return;
        }

        var inStore = plan.Activation.Traits.ValueInStore;
        var product = new MatrixProduct
        {
            Row = "step",
            FirstRow = "0",
            EndRow = "steps",
            Columns = Model.Padding.Padded(plan.Units),
            Depth = "i",
            Terms = plan.Features,
            Left = new Operand("inputs", $"step * {layer.InputStride}", layer.InputStride, 1),
            Right = new Operand("parameters", $"Layout.{plan.Name}Weights + column", DepthStep: plan.Weights.Stride) { Ahead = TileEmitter.TermsAhead * plan.Weights.Stride },
            Start = new Operand("parameters", $"Layout.{plan.Name}Biases + column"),
            Result = new Operand("outputs", $"step * {layer.OutputStride} + column", layer.OutputStride),
            Store = (sum, _) => inStore ? ActivationEmitter.For(plan.Activation).Value(sum, plan.Activation.Spec.Parameter ?? 0f) : sum,
        };
        KernelEmitter.Emit(writer, Summary(plan), Signature(plan), plan.StreamTiles, tile => TileEmitter.Emit(writer, product, tile));
        if (!inStore)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{plan.Name}StreamActivation", plan.Activation, layer.OutputStride);
        }
    }

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        writer.WriteCall($"Kernels.{layer.Name}Stream", $"ref {inputs[0]}", "ref parameters", $"ref {outputs}", "steps");
        if (((DenseStepsPlan)layer.Layer).Units > 1 && !layer.Layer.Activation.Traits.ValueInStore)
        {
            writer.WriteCall($"Kernels.{layer.Name}StreamActivation", $"ref {outputs}", $"ref {outputs}", "steps");
        }
    }

    private static void EmitSingle(SourceWriter writer, StreamLayerPlan layer, DenseStepsPlan plan)
    {
        writer.WriteLine($"/// <summary>{Summary(plan)}</summary>");
        writer.WriteLine(Runtime.Optimized);
        using (writer.Block($"internal static void {plan.Name}Stream({Signature(plan).Parameters})"))
        {
            writer.WriteLine($"ref var bias = ref At(ref parameters, Layout.{plan.Name}Biases);");
            writer.WriteLine($"ref var weights = ref At(ref parameters, Layout.{plan.Name}Weights);");
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                writer.WriteLine($"ref var x = ref At(ref inputs, step * {layer.InputStride});");
                writer.WriteLine($"var sum = {Runtime.StreamCalls}.Dot(ref bias, ref x, ref weights, {plan.Features}, {plan.Weights.Stride});");
                var value = ActivationEmitter.For(plan.Activation).Value("sum", plan.Activation.Spec.Parameter ?? 0f);
                writer.WriteLine($"At(ref outputs, step{(layer.OutputStride == 1 ? string.Empty : $" * {layer.OutputStride}")}) = {value.Replace("TLanes", $"{Runtime.LanesOf}32").Replace("TVector", "float")};");
            }
        }
    }

    private static KernelSignature Signature(DenseStepsPlan plan) => new($"{plan.Name}Stream", ["inputs", "parameters", "outputs"], ["steps"]);

    private static string Summary(DenseStepsPlan plan) =>
        $"{plan.Name}, step by step: y[j] = {DenseStepsEmitter.Formula(plan)}b[j] + sum over i of x[i] * w[i, j]; {Literals.Count(plan.Features, "input")}, {Literals.Count(plan.Units, "output")}.";
}
