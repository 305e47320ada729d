using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the kernels of a batch normalization, channel by channel: its statistics are known.</summary>
internal static class BatchNormKernels
{
    private const int Line = LaneBlock.Samples;

    /// <summary>The trained tensors, and in which line of the statistics the gradient of each lies.</summary>
    public static IEnumerable<(TensorPlan Tensor, int Line)> Gradients(BatchNormPlan plan) =>
        [(plan.Scales, BatchNormPlan.DeltaSumLine), (plan.Offsets, BatchNormPlan.DeltaSumLine + 1)];

    public static void EmitForward(SourceWriter writer, BatchNormPlan plan)
    {
        var activation = plan.Activation.IsLinear ? string.Empty : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";
        string[] sums = plan.Activation.KeepsInput ? ["sums"] : [];
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "statistics", .. sums, "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, $"{plan.Name}, forward: y[p, c] = {activation}(x[p, c] - mean[c]) / sqrt(variance[c] + epsilon) * scale[c] + offset[c].", signature, () =>
        {
            using (writer.Block($"for (nint channel = 0; channel < {plan.Channels}; channel++)"))
            {
                EmitFactor(writer, plan);
                writer.WriteLine($"var offset = TLanes.Broadcast(ref parameters, Layout.{plan.Name}Offsets + channel);");
                EmitPlaces(writer, plan, () => { }, () =>
                {
                    writer.WriteLine("var z = TLanes.MultiplyAdd(TLanes.Subtract(x, mean), factor, offset);");
                    writer.WriteLines(plan.Activation.KeepsInput ? ["TLanes.Store(z, ref sums, at);"] : []);
                    writer.WriteLine($"TLanes.Store({ActivationEmitter.For(plan.Activation).Value("z", plan.Activation.Spec.Parameter ?? 0f)}, ref outputs, at);");
                });
            }
        });
    }

    /// <summary>Writes what a prediction needs before it normalizes in another layer's store: the factor of each channel.</summary>
    public static void EmitFactors(SourceWriter writer, BatchNormPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Factors", ["parameters", "factors"], []);
        KernelEmitter.Emit(writer, $"{plan.Name}, of a prediction: factor[c] = scale[c] / sqrt(variance[c] + epsilon), by the running statistics.", signature, () =>
        {
            string Load(TensorPlan tensor) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{tensor.Role} + channel)";
            using (writer.Block($"for (nint channel = 0; channel < {plan.ChannelStride}; channel += TLanes.Count)"))
            {
                EmitFactor(writer, plan, Load(plan.Variances), Load(plan.Scales));
                writer.WriteLine("TLanes.Store(factor, ref factors, channel);");
            }
        });
    }

    public static void EmitInputDeltas(SourceWriter writer, BatchNormPlan plan, LayerPlan below)
    {
        var derivative = DenseDeltaEmitter.MultipliesDerivative(below) ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{plan.Name}, backward: d = (delta - mean of delta - n * mean of delta * n) * scale / deviation for the normalized values n, means being the batch's{derivative}.";
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["inputs", "parameters", "statistics", "deltas", "inputDeltas"], ["blocks", "rows"]);
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (writer.Block($"for (nint channel = 0; channel < {plan.Channels}; channel++)"))
            {
                EmitFactor(writer, plan);
                writer.WriteLine($"var slope = TLanes.Multiply(inverse, {Statistic(plan, BatchNormPlan.DeltaSumLine + 2)});");
                writer.WriteLine($"var average = {Statistic(plan, BatchNormPlan.DeltaSumLine + 3)};");
                EmitPlaces(writer, plan, () => writer.WriteLine($"var real = rows - block * {Line} - lane;"), () => EmitInputDelta(writer, plan, below));
            }
        });
    }

    public static void EmitGradients(SourceWriter writer, BatchNormPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}Gradients", ["sums"], ["at"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, $"{plan.Name}, gradient: sums over samples and places, which the deltas needed too.", signature, () =>
        {
            using (writer.Block($"for (nint channel = 0; channel < {plan.ChannelStride}; channel += TLanes.Count)"))
            {
                writer.WriteLine(GradientUse.Take("TLanes.Load(ref sums, channel)", "at + channel"));
            }
        });
    }

    /// <summary>Samples that a last block has no rows for must not get a delta from the means.</summary>
    private static void EmitInputDelta(SourceWriter writer, BatchNormPlan plan, LayerPlan below)
    {
        writer.WriteLine("var delta = TLanes.Subtract(TLanes.Load(ref deltas, at), average);");
        writer.WriteLine("delta = TLanes.Multiply(factor, TLanes.Subtract(delta, TLanes.Multiply(TLanes.Subtract(x, mean), slope)));");
        writer.WriteLine($"delta = {Runtime.Reductions}.First<TLanes, TVector>(delta, real);");
        var value = DenseDeltaEmitter.MultipliesDerivative(below)
            ? ActivationEmitter.For(below.Activation).Backward("delta", "x", below.Activation.Spec.Parameter ?? 0f)
            : "delta";
        writer.WriteLine($"TLanes.Store({DeltaStore.Value(plan.Sources[0], value, "inputDeltas", "at")}, ref inputDeltas, at);");
    }

    private static void EmitFactor(SourceWriter writer, BatchNormPlan plan)
    {
        writer.WriteLine($"var mean = {Statistic(plan, 0)};");
        EmitFactor(writer, plan, Statistic(plan, 1), $"TLanes.Broadcast(ref parameters, Layout.{plan.Name}Scales + channel)");
    }

    private static void EmitFactor(SourceWriter writer, BatchNormPlan plan, string variance, string scale)
    {
        writer.WriteLine($"var deviation = TLanes.Sqrt(TLanes.Add({variance}, TLanes.Broadcast({Literals.Float(plan.Epsilon)})));");
        writer.WriteLine("var inverse = TLanes.Divide(TLanes.Broadcast(1f), deviation);");
        writer.WriteLine($"var factor = TLanes.Multiply(inverse, {scale});");
    }

    private static string Statistic(BatchNormPlan plan, int line) => $"TLanes.Broadcast(ref statistics, {(line == 0 ? string.Empty : $"{line * plan.ChannelStride} + ")}channel)";

    private static void EmitPlaces(SourceWriter writer, BatchNormPlan plan, Action perVector, Action perPlace)
    {
        using (writer.Block("for (nint block = 0; block < blocks; block++)"))
        using (writer.Block(LaneLoops.Lanes))
        {
            perVector();
            using (writer.Block($"for (nint place = 0; place < {plan.Places}; place++)"))
            {
                writer.WriteLine($"var at = block * {plan.InputStride} + place * {plan.Channels * Line} + channel * {Line} + lane;");
                writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
                perPlace();
            }
        }
    }
}
