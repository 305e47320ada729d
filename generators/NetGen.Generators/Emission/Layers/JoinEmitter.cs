using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes joins that make each output of the values at the same place: one pass forward, with the activation, and one backward for each layer
/// that is joined, times its derivative where that is cheap. What a derived emitter adds are its formulas.
/// </summary>
internal abstract class JoinEmitter : LayerEmitter
{
    /// <summary>The outcome as people write it, of the values as they write those.</summary>
    protected abstract string Formula(IEnumerable<string> values);

    /// <summary>The outcome of vectors.</summary>
    protected abstract string Join(string left, string right);

    /// <summary>The others whose values the delta of a source is multiplied by.</summary>
    protected abstract IEnumerable<int> Factors(LayerPlan plan, int source);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var sources = Enumerable.Range(0, plan.Sources.Count).ToList();
        var signature = new KernelSignature($"{plan.Name}Forward", [.. sources.Select(Values), .. plan.Activation.KeepsInput ? ["sums"] : Array.Empty<string>(), "outputs"], ["rows"]);
        var activation = plan.Activation.IsLinear
            ? string.Empty
            : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[row, j] = {activation}{Formula(sources.Select(source => $"x{source + 1}[row, j]"))}.", signature, () =>
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                ColumnLoop.Emit(writer, HasWholeVectors(plan, sources), plan.OutputColumns, plan.Outputs, [.. ForwardLines(plan, sources)]);
            }
        });
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        for (var source = 0; source < below.Count; source++)
        {
            if (below[source] is { } layer)
            {
                EmitInputDeltas(writer, plan, source, layer);
                writer.WriteLine();
            }
        }
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) =>
        EmitCall(writer, plan, operands, StepRows.Count(plan));

    public override void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) => EmitCall(writer, plan, operands, "1");

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        for (var source = 0; source < below.Count; source++)
        {
            if (below[source] is not { } layer)
            {
                continue;
            }

            string[] kept = DenseDeltaEmitter.MultipliesDerivative(layer) ? [$"ref {StepRows.Kept(layer)}"] : [];
            writer.WriteCall(
                $"Kernels.{Kernel(plan, source)}",
                [$"ref {StepRows.Deltas(plan)}", .. Factors(plan, source).Select(other => $"ref {StepRows.Outputs(plan.Sources[other])}"), .. kept, $"ref {StepRows.Deltas(layer)}", StepRows.Count(plan)]);
            DerivativePass.EmitCallBehind(writer, plan, layer);
        }
    }

    private static string Values(int source) => $"inputs{source + 1}";

    private static string Kernel(LayerPlan plan, int source) => $"{plan.Name}InputDeltas{source + 1}";

    /// <summary>The caller's own rows end where their values end.</summary>
    private static bool HasWholeVectors(LayerPlan plan, IEnumerable<int> sources) =>
        sources.All(source => plan.Sources[source].Stride % Padding.Floats == 0);

    private static string Load(LayerPlan plan, int source) => $"TLanes.Load(ref {Values(source)}, row * {plan.Sources[source].Stride} + column)";

    private IEnumerable<string> ForwardLines(LayerPlan plan, IReadOnlyList<int> sources)
    {
        yield return $"var z = {sources.Skip(1).Aggregate(Load(plan, sources[0]), (joined, source) => Join(joined, Load(plan, source)))};";
        if (plan.Activation.KeepsInput)
        {
            yield return $"TLanes.Store(z, ref sums, row * {plan.OutputStride} + column);";
        }

        yield return $"TLanes.Store({ActivationEmitter.For(plan.Activation).Value("z", plan.Activation.Spec.Parameter ?? 0f)}, ref outputs, row * {plan.OutputStride} + column);";
    }

    private void EmitInputDeltas(SourceWriter writer, LayerPlan plan, int source, LayerPlan below)
    {
        var factors = Factors(plan, source).ToList();
        var multiplies = DenseDeltaEmitter.MultipliesDerivative(below);
        var derivative = multiplies ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var signature = new KernelSignature(Kernel(plan, source), ["deltas", .. factors.Select(Values), .. multiplies ? ["kept"] : Array.Empty<string>(), "inputDeltas"], ["rows"]);
        var formula = string.Concat(factors.Select(other => $" * x{other + 1}[row, j]"));
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d{source + 1}[row, j] = delta[row, j]{formula}{derivative}.", signature, () =>
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                ColumnLoop.Emit(writer, HasWholeVectors(plan, factors), plan.OutputColumns, plan.Outputs, [.. DeltaLines(plan, source, factors, multiplies ? below : null)]);
            }
        });
    }

    private static IEnumerable<string> DeltaLines(LayerPlan plan, int source, IReadOnlyList<int> factors, LayerPlan? multiplied)
    {
        yield return $"var delta = TLanes.Load(ref deltas, row * {plan.OutputStride} + column);";
        foreach (var factor in factors)
        {
            yield return $"delta = TLanes.Multiply(delta, {Load(plan, factor)});";
        }

        var at = $"row * {plan.Sources[source].Stride} + column";
        var value = "delta";
        if (multiplied is not null)
        {
            yield return $"var y = TLanes.Load(ref kept, {at});";
            value = ActivationEmitter.For(multiplied.Activation).Backward("delta", "y", multiplied.Activation.Spec.Parameter ?? 0f);
        }

        yield return $"TLanes.Store({DeltaStore.Value(plan.Sources[source], value, "inputDeltas", at)}, ref inputDeltas, {at});";
    }

    private static void EmitCall(SourceWriter writer, LayerPlan plan, ForwardOperands operands, string rows)
    {
        string[] sums = plan.Activation.KeepsInput ? [$"ref {operands.Sums}"] : [];
        writer.WriteCall($"Kernels.{plan.Name}Forward", [.. operands.Inputs.Select(input => $"ref {input}"), .. sums, $"ref {operands.Outputs}", rows]);
    }
}
