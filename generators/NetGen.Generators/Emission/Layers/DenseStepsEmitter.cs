using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a fully connected layer that is applied at each step of a sequence.</summary>
internal sealed class DenseStepsEmitter : LayerEmitter
{
    private const int Samples = LaneBlock.Samples;

    /// <summary>The chains of a single output's terms.</summary>
    private const int Chains = 4;

    public override Type Plan => typeof(DenseStepsPlan);

    public override void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.EmitInitialization(writer, network, plan, ((DenseStepsPlan)plan).Weights, ((DenseStepsPlan)plan).Initializer);

    public override void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        DenseAccess.Emit(writer, network, plan, ((DenseStepsPlan)plan).Weights, ((DenseStepsPlan)plan).Biases);

    public override void EmitForwardKernels(SourceWriter writer, LayerPlan plan)
    {
        var steps = (DenseStepsPlan)plan;
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "outputs"], ["blocks"]);
        var summary = $"{plan.Name}, forward: y[t, j] = {Formula(plan)}b[j] + sum over i of x[t, i] * w[i, j]; {Literals.Count(steps.Times, "step")} of {Literals.Count(steps.Features, "input")}, {Literals.Count(steps.Units, "output")}.";
        KernelEmitter.Emit(writer, summary, signature, steps.Tile, tile =>
        {
            using (EmitTimes(writer, steps, tile))
            {
                writer.WriteLine($"ref var x = ref At(ref inputs, block * {plan.InputStride} + time * {steps.Features * Samples} + lane);");
                writer.WriteLine($"ref var y = ref At(ref outputs, block * {plan.OutputStride} + time * {steps.Units * Samples} + lane);");
                if (steps.Units == 1)
                {
                    EmitSingle(writer, steps);
                }
                else
                {
                    LaneProducts.Emit(writer, tile, "unit", steps.Units, size => EmitForwardTile(writer, steps, size, new(tile.Vectors)));
                }
            }
        });
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteLine();
            PassEmitter.EmitActivation(writer, $"{plan.Name}Activation", plan.Activation, plan.OutputStride);
        }
    }

    public override void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        if (below[0] is null)
        {
            return;
        }

        var steps = (DenseStepsPlan)plan;
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["deltas", "parameters", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, backward: d[t, i] = sum over j of delta[t, j] * w[i, j].", signature, steps.DeltaTile, tile =>
        {
            using (EmitTimes(writer, steps, tile))
            {
                writer.WriteLine($"ref var derivatives = ref At(ref deltas, block * {plan.OutputStride} + time * {steps.Units * Samples} + lane);");
                writer.WriteLine($"ref var d = ref At(ref inputDeltas, block * {plan.InputStride} + time * {steps.Features * Samples} + lane);");
                LaneProducts.EmitProducts(
                    writer,
                    tile,
                    "input",
                    steps.Features,
                    $"Layout.{plan.Name}Weights",
                    steps.Weights.Stride,
                    [(0, 0, steps.Units)],
                    place => DeltaStore.Starts(plan.Sources[0], "d", place),
                    (sum, place) => writer.WriteLine($"TLanes.Store({sum}, ref d, {place});"));
            }
        });
    }

    public override void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands)
    {
        writer.WriteCall($"Kernels.{plan.Name}Forward", $"ref {operands.Input}", "ref parameters", $"ref {operands.Sums}", "blocks");
        if (!plan.Activation.Traits.ValueInStore)
        {
            writer.WriteCall($"Kernels.{plan.Name}Activation", $"ref {operands.Sums}", $"ref {operands.Outputs}", "blocks");
        }
    }

    public override void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below)
    {
        writer.WriteCall($"Kernels.{plan.Name}InputDeltas", $"ref {StepRows.Deltas(plan)}", "ref _parameters.Reference", $"ref {StepRows.Deltas(below[0]!)}", "blocks");
        DerivativePass.EmitCallBehind(writer, plan, below[0]!);
    }

    public override void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
        var steps = (DenseStepsPlan)plan;
        var deltas = LaneGradientCalls.Places($"Kernels.At(ref step, Layout.{plan.Name}Deltas)", plan.OutputStride, steps.Units * Samples);
        writer.WriteLine();
        var values = LaneGradientCalls.Places(inputs[0], plan.InputStride, steps.Features * Samples);
        if (steps.IsPacked)
        {
            LaneGradientCalls.EmitVectorProducts(writer, steps.Weights, values, deltas, steps.Times);
        }
        else
        {
            LaneGradientCalls.EmitProducts(writer, steps.Weights, values, deltas, steps.Times);
        }

        LaneGradientCalls.EmitSums(writer, steps.Biases, deltas, steps.Times);
    }

    /// <summary>The activation as people write it, if it is computed with the sums.</summary>
    public static string Formula(LayerPlan plan) => plan.Activation.IsLinear || !plan.Activation.Traits.ValueInStore
        ? string.Empty
        : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";

    /// <summary>The terms of a single output go into chains that take them in turn: a step on a single sample waits for a fourth of them.</summary>
    private static void EmitSingle(SourceWriter writer, DenseStepsPlan plan)
    {
        void Term(string i, int chain) => writer.WriteLine(
            $"sum{chain} = TLanes.MultiplyAdd(TLanes.Load(ref x, {i} * {Samples}), TLanes.Broadcast(ref weights, {i}{(plan.IsPacked ? string.Empty : $" * {plan.Weights.Stride}")}), sum{chain});");

        writer.WriteLine($"ref var weights = ref At(ref parameters, Layout.{plan.Name}Weights);");
        writer.WriteLine($"var sum0 = TLanes.Broadcast(ref parameters, Layout.{plan.Name}Biases);");
        writer.WriteLines(Enumerable.Range(1, Chains - 1).Select(chain => $"var sum{chain} = TLanes.Zero;"));
        var whole = plan.Features / Chains * Chains;
        if (whole > 0)
        {
            using (writer.Block($"for (nint i = 0; i < {whole}; i += {Chains})"))
            {
                for (var chain = 0; chain < Chains; chain++)
                {
                    Term($"(i + {chain})", chain);
                }
            }

            writer.WriteLine();
        }

        for (var chain = 0; chain < plan.Features - whole; chain++)
        {
            Term($"{whole + chain}", chain);
        }

        writer.WriteLine("var sum = TLanes.Add(TLanes.Add(sum0, sum2), TLanes.Add(sum1, sum3));");
        writer.WriteLine($"TLanes.Store({Stored(plan, "sum")}, ref y, 0);");
    }

    private static void EmitForwardTile(SourceWriter writer, DenseStepsPlan plan, int size, LaneVectors vectors)
    {
        foreach (var number in Enumerable.Range(0, size))
        {
            vectors.EmitStarts(writer, $"sum{number}", $"TLanes.Broadcast(ref parameters, Layout.{plan.Name}Biases + unit + {number})");
        }

        using (writer.Block($"for (nint input = 0; input < {plan.Features}; input++)"))
        {
            vectors.EmitLoads(writer, "value", "x", $"input * {Samples}");
            writer.WriteLine($"ref var weight = ref At(ref parameters, Layout.{plan.Name}Weights + input * {plan.Weights.Stride} + unit);");
            foreach (var number in Enumerable.Range(0, size))
            {
                vectors.EmitTerm(writer, $"sum{number}", "value", number, $"weight{number}");
            }
        }

        writer.WriteLine();
        writer.WriteLines(vectors.Sums("unit", size).Select(sum => $"TLanes.Store({Stored(plan, sum.Name)}, ref y, {sum.Place});"));
    }

    private static string Stored(LayerPlan plan, string sum) => plan.Activation.Traits.ValueInStore
        ? ActivationEmitter.For(plan.Activation).Value(sum, plan.Activation.Spec.Parameter ?? 0f)
        : sum;

    private static IDisposable EmitTimes(SourceWriter writer, DenseStepsPlan plan, TilePlan tile) =>
        LaneLoops.Blocks(writer, new LaneVectors(tile.Vectors).Loop, $"for (nint time = 0; time < {plan.Times}; time++)");
}
