using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer: the products of the forward pass, of the delta and of the gradient.</summary>
internal sealed class DenseEmitter : LayerEmitter
{
    /// <summary>The kernel of predictions where they normalize in the store.</summary>
    private const string Normalized = "ForwardNormalized";

    public override Type Plan => typeof(DensePlan);

    public override RowStepEmitter RowStep { get; } = new DenseRowStepEmitter();

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.EmitInitialization(writer, network, plan, ((DensePlan)plan).Weights, ((DensePlan)plan).Initializer);

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.Emit(writer, network, plan, ((DensePlan)plan).Weights, ((DensePlan)plan).Biases);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var dense = (DensePlan)plan;
        EmitForwardProduct(writer, dense, norm: null);
        writer.WriteLine();
        if (dense.Norm is { } norm)
        {
            EmitForwardProduct(writer, dense, norm);
            writer.WriteLine();
        }

        DenseRowEmitter.Emit(writer, dense);
        if (!dense.Activation.Traits.ValueInStore)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{dense.Name}Activation", dense.Activation, dense.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        var dense = (DensePlan)plan;
        if (below[0] is { } source)
        {
            DenseDeltaEmitter.EmitInputDeltas(writer, dense, source);
            writer.WriteLine();
        }

        DenseGradientEmitter.EmitWeightGradients(writer, dense);
        writer.WriteLine();
        DenseGradientEmitter.EmitBiasGradients(writer, dense);
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        var kernel = operands.IsTraining || ((DensePlan)plan).Norm is null ? "Forward" : Normalized;
        writer.WriteCall($"Kernels.{plan.Name}{kernel}", $"ref {operands.Input}", "ref parameters", $"ref {operands.Sums}", "rows");
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {operands.Sums}", $"ref {operands.Outputs}", "rows");
        }
    }

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        writer.WriteCall($"Kernels.{plan.Name}Row", $"ref {operands.Input}", "ref parameters", $"ref {operands.Outputs}");
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {operands.Outputs}", $"ref {operands.Outputs}", "1");
        }
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        DenseDeltaEmitter.EmitInputDeltaCall(writer, plan, below[0]!);
        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }

    public override void EmitTransposeCalls(SourceWriter writer, LayerPlan plan) => DenseDeltaEmitter.EmitTransposeCall(writer, (DensePlan)plan);

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs) =>
        DenseGradientEmitter.EmitCalls(writer, plan, inputs[0]);

    private static void EmitForwardProduct(SourceWriter writer, DensePlan plan, FoldedNorm? norm)
    {
        var emitter = ActivationEmitter.For(plan.Activation);
        var parameter = plan.Activation.Spec.Parameter ?? 0f;
        var inStore = plan.Activation.Traits.ValueInStore;
        var formula = inStore && !plan.Activation.IsLinear
            ? Xml.Escape(emitter.Formula("z", parameter)) + " of z = " : string.Empty;
        var summary = $"{plan.Name}, forward: y[row, j] = {formula}b[j] + sum over i of x[row, i] * w[i, j]; {Literals.Count(plan.Inputs, "input")}, {Literals.Count(plan.Outputs, "output")}.{(norm is null ? string.Empty : $" Predictions store it normalized by {norm.Name}.")}";
        var signature = new KernelSignature($"{plan.Name}{(norm is null ? "Forward" : Normalized)}", ["inputs", "parameters", "outputs"], ["rows"]);
        var product = new MatrixProduct
        {
            Row = "row",
            FirstRow = "0",
            EndRow = "rows",
            Columns = plan.OutputColumns,
            Depth = "i",
            Terms = plan.Inputs,
            Left = new Operand("inputs", $"row * {plan.InputStride}", plan.InputStride, 1),
            Right = new Operand("parameters", $"Layout.{plan.Name}Weights + column", DepthStep: plan.OutputStride) { Ahead = TileEmitter.TermsAhead * plan.OutputStride },
            Start = new Operand("parameters", $"Layout.{plan.Name}Biases + column"),
            Result = new Operand("outputs", $"row * {plan.OutputStride} + column", plan.OutputStride),
            Prepare = norm is null ? null : vector => FoldedNormStore.Factor(norm, vector),
            Finish = norm is null ? null : (sum, vector) => FoldedNormStore.Normalized(norm, plan.Activation, sum, vector),
            Store = (sum, _) => FoldedNormStore.Activated(norm?.Activation ?? plan.Activation, sum),
        };
        KernelEmitter.Emit(writer, summary, signature, plan.Tiles.Forward, tile => TileEmitter.Emit(writer, product, tile));
    }
}
