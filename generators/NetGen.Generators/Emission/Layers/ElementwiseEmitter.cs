using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes layers that make one output of each input: a pass forward, with the layer's activation, and one backward, times the derivative
/// of the layer below where that is cheap. What a derived emitter adds are its formulas.
/// </summary>
internal abstract class ElementwiseEmitter : LayerEmitter
{
    private readonly ElementwiseRowStepEmitter _rowStep;

    protected ElementwiseEmitter() => _rowStep = new ElementwiseRowStepEmitter(this);

    public sealed override RowStepEmitter RowStep => _rowStep;

    /// <summary>What the layer makes of an input before its activation, as people write it.</summary>
    protected abstract string Formula(LayerPlan plan);

    /// <summary>What the layer makes of a vector of inputs <c>x</c>, before its activation.</summary>
    protected abstract string Value(LayerPlan plan, string column);

    /// <summary>Whether the backward pass reads the layer's own outputs.</summary>
    public virtual bool ReadsOutputsBackward => false;

    /// <summary>The derivative by the inputs, from the one by the values before the activation.</summary>
    public virtual string InputDelta(LayerPlan plan, string delta, string output) => delta;

    /// <summary>That derivative as people write it.</summary>
    protected virtual string InputDeltaFormula(LayerPlan plan) => "delta[row, j]";

    /// <summary>The random bits of a vector, for a layer that draws random numbers.</summary>
    protected static string RandomBits(LayerPlan plan, string column) => plan.Layout == ValueLayout.Lanes
        ? $"random{plan.RandomStream}.Bits<TLanes, TVector>({column} / {LaneBlock.Samples}, {column} % {LaneBlock.Samples})"
        : $"random{plan.RandomStream}.Bits<TLanes, TVector>({column})";

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Forward", References(plan), [.. plan.RandomStream is null ? Array.Empty<string>() : ["first"], "rows"])
        {
            TakesTraining = plan.RandomStream is not null,
        };
        var activation = plan.Activation.IsLinear
            ? string.Empty
            : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[row, j] = {activation}{Formula(plan)}.", signature, () =>
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                EmitForward(
                    writer,
                    plan,
                    plan.Layout == ValueLayout.Lanes ? $"first + row * {LaneBlock.Samples}" : "first + row",
                    ("inputs", $"row * {plan.InputStride}"),
                    plan.Activation.KeepsInput ? ("sums", $"row * {plan.OutputStride}") : null,
                    ("outputs", $"row * {plan.OutputStride}"));
            }
        });
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> sources)
    {
        if (sources[0] is not { } below)
        {
            return;
        }

        var multiplies = DenseDeltaEmitter.MultipliesDerivative(below);
        var derivative = multiplies ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        string[] kept = [.. ReadsOutputsBackward ? ["outputs"] : Array.Empty<string>(), .. multiplies ? ["inputs"] : Array.Empty<string>()];
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["deltas", .. kept, "inputDeltas"], ["rows"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d[row, j] = {InputDeltaFormula(plan)}{derivative}.", signature, () =>
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            using (writer.Block($"for (nint column = 0; column < {plan.InputColumns}; column += TLanes.Count)"))
            {
                writer.WriteLine($"var delta = TLanes.Load(ref deltas, row * {plan.OutputStride} + column);");
                writer.WriteLines(ReadsOutputsBackward ? [$"var y = TLanes.Load(ref outputs, row * {plan.OutputStride} + column);"] : []);
                var value = InputDelta(plan, "delta", "y");
                if (multiplies)
                {
                    writer.WriteLine($"var x = TLanes.Load(ref inputs, row * {plan.InputStride} + column);");
                    value = ActivationEmitter.For(below.Activation).Backward(value, "x", below.Activation.Spec.Parameter ?? 0f);
                }

                writer.WriteLine($"TLanes.Store({DeltaStore.Value(plan.Sources[0], value, "inputDeltas", $"row * {plan.InputStride} + column")}, ref inputDeltas, row * {plan.InputStride} + column);");
            }
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCall(writer, plan, operands, StepRows.Count(plan));

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCall(writer, plan, operands, plan.Layout == ValueLayout.Lanes ? StepRows.Count(plan) : "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> sources)
    {
        var below = sources[0]!;
        string[] kept =
        [
            .. ReadsOutputsBackward ? [$"ref {StepRows.Outputs(plan)}"] : Array.Empty<string>(),
            .. DenseDeltaEmitter.MultipliesDerivative(below) ? [$"ref {StepRows.Outputs(below)}"] : Array.Empty<string>(),
        ];
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", [$"ref {StepRows.Deltas(plan)}", .. kept, $"ref {StepRows.Deltas(below)}", StepRows.Count(plan)]);
        DerivativePass.EmitCallBehind(writer, plan, below);
    }

    /// <summary>Writes the loops over one row, whose number in the step is given. Each of inputs, activation inputs (if they are kept) and outputs is a parameter and where in it the row begins.</summary>
    public void EmitForward(
        SourceWriter writer,
        LayerPlan plan,
        string row,
        (string Reference, string At) inputs,
        (string Reference, string At)? sums,
        (string Reference, string At) outputs)
    {
        writer.WriteLines(plan.RandomStream is { } stream ? [$"var random{stream} = {Runtime.TrainingCalls}.{(plan.Layout == ValueLayout.Lanes ? "RandomBlock" : "Random")}(training, stream: {stream}, {row});"] : []);
        ColumnLoop.Emit(writer, ((ElementwisePlan)plan).HasWholeVectors, plan.OutputColumns, plan.Outputs, [.. ForwardLines(plan, inputs, sums, outputs)]);
    }

    private IEnumerable<string> ForwardLines(
        LayerPlan plan, (string Reference, string At) inputs, (string Reference, string At)? sums, (string Reference, string At) outputs)
    {
        static string At((string Reference, string At) row) => $"ref {row.Reference}, {(row.At == "0" ? string.Empty : $"{row.At} + ")}column";
        var value = Value(plan, "column");
        yield return $"var x = TLanes.Load({At(inputs)});";
        if (!plan.Activation.IsLinear && value != "x")
        {
            yield return $"var z = {value};";
            value = "z";
        }

        if (sums is { } kept)
        {
            yield return $"TLanes.Store({value}, {At(kept)});";
        }

        yield return $"TLanes.Store({ActivationEmitter.For(plan.Activation).Value(value, plan.Activation.Spec.Parameter ?? 0f)}, {At(outputs)});";
    }

    private static void EmitCall(SourceWriter writer, LayerPlan plan, ForwardOperands operands, string rows)
    {
        string Argument(string reference) => reference switch
        {
            "inputs" => operands.Input,
            "sums" => operands.Sums,
            "outputs" => operands.Outputs,
            _ => reference,
        };
        string[] random = plan.RandomStream is null ? [] : ["training", "first"];
        writer.WriteCall($"Kernels.{plan.Name}Forward", [.. References(plan).Select(reference => $"ref {Argument(reference)}"), .. random, rows]);
    }

    private static string[] References(LayerPlan plan) =>
    [
        "inputs",
        .. plan.Tensors.Any() ? ["parameters"] : Array.Empty<string>(),
        .. plan.Activation.KeepsInput ? ["sums"] : Array.Empty<string>(),
        "outputs",
    ];
}
