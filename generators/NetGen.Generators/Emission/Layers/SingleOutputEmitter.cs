using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer with one output: dot products with one packed vector of weights.</summary>
internal sealed class SingleOutputEmitter : LayerEmitter
{
    public override Type Plan => typeof(SingleOutputPlan);

    public override RowStepEmitter RowStep { get; } = new SingleOutputRowStepEmitter();

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.EmitInitialization(writer, network, plan, ((SingleOutputPlan)plan).Weights, ((SingleOutputPlan)plan).Initializer);

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.Emit(writer, network, plan, ((SingleOutputPlan)plan).Weights, ((SingleOutputPlan)plan).Biases);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "outputs"], ["rows"]);
        var summary = $"{plan.Name}, forward: y[row] = b + sum over i of x[row, i] * w[i]; {Literals.Count(plan.Inputs, "input")}.";
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            writer.WriteLine($"var bias = At(ref parameters, Layout.{plan.Name}Biases);");
            writer.WriteLine($"ref var weights = ref At(ref parameters, Layout.{plan.Name}Weights);");
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                writer.WriteLine($"ref var x = ref At(ref inputs, row * {plan.InputStride});");
                writer.WriteLine($"At(ref outputs, row * {plan.OutputStride}) = {Runtime.Reductions}.Dot<TLanes, TVector>(bias, ref x, ref weights, {plan.Inputs});");
            }
        });
        if (!plan.Activation.IsLinear)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{plan.Name}Activation", plan.Activation, plan.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is { } source)
        {
            EmitInputDeltas(writer, plan, source);
            writer.WriteLine();
        }

        EmitWeightGradients(writer, (SingleOutputPlan)plan);
        writer.WriteLine();
        DenseGradientEmitter.EmitBiasGradients(writer, plan);
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCalls(writer, plan, operands.Input, operands.Sums, operands.Outputs, "rows");

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCalls(writer, plan, operands.Input, operands.Outputs, operands.Outputs, "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> sources)
    {
        var below = sources[0]!;
        string[] kept = DenseDeltaEmitter.MultipliesDerivative(below) ? [$"ref {StepRows.Kept(below)}"] : [];
        writer.WriteCall(
            $"Kernels.{plan.Name}InputDeltas", [$"ref {StepRows.Deltas(plan)}", "ref _parameters.Reference", .. kept, $"ref {StepRows.Deltas(below)}", "rows"]);
        DerivativePass.EmitCallBehind(writer, plan, below);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        writer.WriteLine();
        using (writer.Block($"if (start <= Layout.{plan.Name}Weights && Layout.{plan.Name}Weights < end)"))
        {
            writer.WriteCall($"Kernels.{plan.Name}WeightGradients<TUse>", $"ref {inputs[0]}", DenseGradientEmitter.Deltas(plan), "in target", "rows");
        }

        writer.WriteLine();
        DenseGradientEmitter.EmitBiasCall(writer, plan);
    }

    private static void EmitCalls(SourceWriter writer, LayerPlan plan, string inputs, string sums, string outputs, string rows)
    {
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {inputs}", "ref parameters", $"ref {sums}", rows);
        if (!plan.Activation.IsLinear)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {sums}", $"ref {outputs}", rows);
        }
    }

    private static void EmitInputDeltas(SourceWriter writer, LayerPlan plan, LayerPlan below)
    {
        var multiplies = DenseDeltaEmitter.MultipliesDerivative(below);
        var derivative = multiplies ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{plan.Name}, backward: d[row, i] = delta[row] * w[i]{derivative}.";
        var signature = new KernelSignature(
            $"{plan.Name}InputDeltas", multiplies ? ["deltas", "parameters", "kept", "inputDeltas"] : ["deltas", "parameters", "inputDeltas"], ["rows"]);
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                writer.WriteLine($"var delta = TLanes.Broadcast(ref deltas, row * {plan.OutputStride});");
                using (writer.Block($"for (nint i = 0; i < {plan.InputColumns}; i += TLanes.Count)"))
                {
                    var value = "TLanes.Multiply(delta, weight)";
                    writer.WriteLine($"var at = row * {plan.InputStride} + i;");
                    writer.WriteLine($"var weight = TLanes.Load(ref parameters, Layout.{plan.Name}Weights + i);");
                    if (multiplies)
                    {
                        writer.WriteLine("var output = TLanes.Load(ref kept, at);");
                        value = ActivationEmitter.For(below.Activation).Backward(value, "output", below.Activation.Spec.Parameter ?? 0f);
                    }

                    writer.WriteLine($"TLanes.Store({DeltaStore.Value(plan.Sources[0], value, "inputDeltas", "at")}, ref inputDeltas, at);");
                }
            }
        });
    }

    private static void EmitWeightGradients(SourceWriter writer, SingleOutputPlan plan)
    {
        var summary = $"{plan.Name}, gradient: g[i] = sum over rows of delta[row] * x[row, i].";
        var signature = new KernelSignature($"{plan.Name}WeightGradients", ["inputs", "deltas"], ["rows"]) { TakesGradients = true };
        var product = new MatrixProduct
        {
            Row = "0",
            FirstRow = "0",
            EndRow = "1",
            Columns = plan.InputColumns,
            MaskedColumns = plan.Inputs < plan.InputColumns ? plan.Inputs : null,
            Depth = "row",
            Left = new Operand("deltas", "0", DepthStep: plan.OutputStride),
            Right = new Operand("inputs", "column", DepthStep: plan.InputStride),
            Result = new Operand("target", $"Layout.{plan.Name}Weights + column"),
            IsGradient = true,
        };
        KernelEmitter.Emit(writer, summary, signature, plan.GradientVectors, tile => TileEmitter.Emit(writer, product, tile));
    }
}
