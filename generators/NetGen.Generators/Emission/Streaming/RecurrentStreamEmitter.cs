using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Emission.Layers.Recurrent;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>
/// Writes the steps of a recurrent layer on a single sequence: vectors run along the units, and each unit's state is broadcast from memory. The
/// terms of a sum come in the order of the batch form, so that both give the same bits. All gates share one broadcast of each unit: where the last
/// one read the state again, steps took 1.5 times as long in one process of eight, as if the processor took that read for another's.
/// </summary>
internal sealed class RecurrentStreamEmitter : StreamLayerEmitter
{
    /// <summary>Up to so many columns and units the terms of the state are written out: a loop would take as long as they.</summary>
    private const int MostWrittenOut = 1024;

    public override Type Plan => typeof(RecurrentPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        var plan = (RecurrentPlan)layer.Layer;
        var cell = RecurrentCell.Of(plan);
        var signature = new KernelSignature($"{plan.Name}Stream", ["inputs", "parameters", "state", "outputs"], ["steps"]);
        var summary = $"{plan.Name}, step by step: {cell.Formula}; {Literals.Count(plan.Features, "input")}, {Literals.Count(plan.Units, "unit")}.";
        void Body()
        {
            writer.WriteLine($"ref var inputWeights = ref At(ref parameters, Layout.{plan.Name}InputWeights);");
            writer.WriteLine($"ref var recurrentWeights = ref At(ref parameters, Layout.{plan.Name}RecurrentWeights);");
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                EmitStep(writer, layer, plan, cell);
            }
        }

        if (plan.StreamsInHalves)
        {
            KernelEmitter.EmitNarrow(writer, summary, signature, Body);
        }
        else
        {
            KernelEmitter.Emit(writer, summary, signature, Body);
        }
    }

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs) =>
        writer.WriteCall($"Kernels.{layer.Name}Stream", $"ref {inputs[0]}", "ref parameters", $"ref {state}", $"ref {outputs}", "steps");

    private static void EmitStep(SourceWriter writer, StreamLayerPlan layer, RecurrentPlan plan, RecurrentCell cell)
    {
        writer.WriteLine($"ref var x = ref At(ref inputs, step * {layer.InputStride});");
        foreach (var pass in cell.Passes)
        {
            using (writer.Block($"for (nint unit = 0; unit < {plan.Units}; unit += TLanes.Count)"))
            {
                EmitSums(writer, plan, cell, pass.Sums);
                writer.WriteLines(pass.Formulas(new VectorScope(plan, cell, pass)));
            }

            writer.WriteLine();
        }

        using (writer.Block($"if (TLanes.Count < {plan.Units})"))
        {
            writer.WriteLine("// Every vector of units has read the state by now.");
            using (writer.Block($"for (nint unit = 0; unit < {plan.Units}; unit += TLanes.Count)"))
            {
                writer.WriteLine($"TLanes.Store(TLanes.Load(ref outputs, step * {StreamState.Stride(plan)} + unit), ref state, unit);");
            }
        }
    }

    private static void EmitSums(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, IReadOnlyList<GateSum> sums)
    {
        EmitStart(writer, plan, sums);
        EmitInputs(writer, plan, [.. sums.Where(static sum => sum.ReadsInputs)]);
        EmitState(writer, plan, cell, [.. sums.Where(static sum => sum.State is not null)]);
    }

    private static void EmitStart(SourceWriter writer, RecurrentPlan plan, IReadOnlyList<GateSum> sums)
    {
        foreach (var sum in sums)
        {
            string Bias(string role) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + {sum.Gate * plan.Units} + unit)";
            writer.WriteLine($"var {sum.Name}Sum = " + (sum.State is null ? Bias("InputBiases")
                : sum.ReadsInputs ? CellScope.Add(Bias("InputBiases"), Bias("RecurrentBiases"))
                : Bias("RecurrentBiases")) + ";");
            writer.WriteLines(sum.State is null ? [] : [$"var {sum.Name}Odd = TLanes.Zero;"]);
        }
    }

    private static void EmitInputs(SourceWriter writer, RecurrentPlan plan, IReadOnlyList<GateSum> sums)
    {
        if (sums.Count == 0)
        {
            return;
        }

        using (writer.Block($"for (nint input = 0; input < {plan.Features}; input++)"))
        {
            writer.WriteLine("var value = TLanes.Broadcast(ref x, input);");
            foreach (var sum in sums)
            {
                writer.WriteLine($"{sum.Name}Sum = TLanes.MultiplyAdd(value, TLanes.Load(ref inputWeights, input * {plan.InputWeights.Stride} + {sum.Gate * plan.Units} + unit), {sum.Name}Sum);");
            }
        }

        writer.WriteLine();
    }

    private static void EmitState(SourceWriter writer, RecurrentPlan plan, RecurrentCell cell, IReadOnlyList<GateSum> sums)
    {
        if (sums.Count == 0)
        {
            return;
        }

        var (at, stride) = (StreamState.Offset(plan, cell, sums[0].State!), plan.RecurrentWeights.Stride);
        void Terms(string number, string row, string chain, string local)
        {
            writer.WriteLine($"var {local} = TLanes.Broadcast(ref state, {at} + {number});");
            foreach (var sum in sums)
            {
                writer.WriteLine($"{sum.Name}{chain} = TLanes.MultiplyAdd({local}, TLanes.Load(ref recurrentWeights, {row} + {sum.Gate * plan.Units} + unit), {sum.Name}{chain});");
            }
        }

        if (plan.Columns * plan.Units <= MostWrittenOut)
        {
            for (var number = 0; number < plan.Units; number++)
            {
                Terms($"{number}", $"{number * stride}", number % 2 == 0 ? "Sum" : "Odd", $"state{number}");
            }

            return;
        }

        using (writer.Block($"for (nint from = 0; from < {plan.Units - 1}; from += 2)"))
        {
            Terms("from", $"from * {stride}", "Sum", "even");
            Terms("from + 1", $"(from + 1) * {stride}", "Odd", "odd");
        }

        writer.WriteLine();
        if (plan.Units % 2 == 1)
        {
            Terms($"{plan.Units - 1}", $"{(plan.Units - 1) * stride}", "Sum", "last");
        }
    }
}
