using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the kernels of a normalization by a sample's own statistics, set by set.</summary>
internal sealed class NormKernels
{
    private const int Line = LaneBlock.Samples;

    private readonly SourceWriter _writer;
    private readonly NormPlan _plan;
    private readonly NormStatistics _statistics;

    private NormKernels(SourceWriter writer, NormPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _statistics = plan.Statistics;
    }

    private string Count => $"TLanes.Broadcast({Literals.Float(_statistics.Count)})";

    private string Normalized => _plan.Centers ? "TLanes.Multiply(TLanes.Subtract(x, mean), inverse)" : "TLanes.Multiply(x, inverse)";

    private string Formula => _plan.Centers ? "(x - mean) / sqrt(variance + epsilon)" : "x / sqrt(mean of x^2 + epsilon)";

    public static void EmitForward(SourceWriter writer, NormPlan plan)
    {
        var kernels = new NormKernels(writer, plan);
        var activation = plan.Activation.IsLinear ? string.Empty : Xml.Escape(ActivationEmitter.For(plan.Activation).Formula("z", plan.Activation.Spec.Parameter ?? 0f)) + " of z = ";
        var summary = $"{plan.Name}, forward: y = {activation}{kernels.Formula} * scale{(plan.Centers ? " + offset" : string.Empty)}, over {Literals.Count(kernels._statistics.Count, "value")} of a sample.";
        string[] sums = plan.Activation.KeepsInput ? ["sums"] : [];
        var signature = new KernelSignature($"{plan.Name}Forward", ["inputs", "parameters", "statistics", .. sums, "outputs"], ["blocks"]);
        KernelEmitter.Emit(writer, summary, signature, () => kernels.EmitSets(() =>
        {
            kernels.EmitStatistics();
            kernels.EmitValues(kernels.EmitOutput);
        }));
    }

    public static void EmitInputDeltas(SourceWriter writer, NormPlan plan, LayerPlan below)
    {
        var kernels = new NormKernels(writer, plan);
        var center = plan.Centers ? " - mean of g" : string.Empty;
        var derivative = DenseDeltaEmitter.MultipliesDerivative(below) ? $", times the derivative of {below.Name}'s {below.Activation.Spec.Name}" : string.Empty;
        var summary = $"{plan.Name}, backward: d = (g{center} - n * mean of g * n) / deviation for g = delta * scale and n = {kernels.Formula}{derivative}.";
        var signature = new KernelSignature($"{plan.Name}InputDeltas", ["inputs", "parameters", "statistics", "deltas", "inputDeltas"], ["blocks"]);
        KernelEmitter.Emit(writer, summary, signature, () => kernels.EmitSets(() =>
        {
            kernels.EmitKeptStatistics("set");
            kernels.EmitDeltaSums();
            kernels.EmitValues(() => kernels.EmitInputDelta(below));
        }));
    }

    public static void EmitScaleGradients(SourceWriter writer, NormPlan plan)
    {
        var kernels = new NormKernels(writer, plan);
        var summary = $"{plan.Name}, gradient: g = sum over samples and places of delta * {kernels.Formula}.";
        LaneGradients.EmitKernel(writer, summary, plan.Scales, ["inputs", "statistics", "deltas"], () => kernels.EmitParameterTerms(
            set => kernels.EmitKeptStatistics(set),
            () =>
            {
                writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
                writer.WriteLine($"sum = TLanes.MultiplyAdd(TLanes.Load(ref deltas, at), {kernels.Normalized}, sum);");
            }));
    }

    public static void EmitOffsetGradients(SourceWriter writer, NormPlan plan, TensorPlan offsets) => LaneGradients.EmitKernel(
        writer,
        $"{plan.Name}, gradient: g = sum over samples and places of delta.",
        offsets,
        ["deltas"],
        () => new NormKernels(writer, plan).EmitParameterTerms(_ => { }, () => writer.WriteLine("sum = TLanes.Add(sum, TLanes.Load(ref deltas, at));")));

    private void EmitSets(Action body)
    {
        using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
        using (_writer.Block($"for (nint set = 0; set < {_statistics.Sets}; set++)"))
        using (_writer.Block(LaneLoops.Lanes))
        {
            _writer.WriteLine($"var setAt = block * {_plan.InputStride} + set * {_statistics.SetStride * Line} + lane;");
            body();
        }
    }

    /// <summary>Opens the loop over the runs, if there is more than one.</summary>
    private IDisposable? EmitRuns() => _statistics.Runs == 1 ? null : _writer.Block($"for (nint run = 0; run < {_statistics.Runs}; run++)");

    private string At(string index) => _statistics.Runs == 1
        ? $"setAt + {index} * {Line}"
        : $"setAt + run * {_statistics.RunStride * Line} + {index} * {Line}";

    private void EmitStatistics()
    {
        if (_plan.Centers)
        {
            EmitSums(["sum"], (at, _) => [sum => $"TLanes.Add({sum}, TLanes.Load(ref inputs, {at}))"]);
            _writer.WriteLine($"var mean = TLanes.Divide(sum, {Count});");
        }

        EmitSums(["squares"], (at, number) =>
        {
            var load = $"TLanes.Load(ref inputs, {at})";
            _writer.WriteLine($"var difference{number} = {(_plan.Centers ? $"TLanes.Subtract({load}, mean)" : load)};");
            return [sum => $"TLanes.MultiplyAdd(difference{number}, difference{number}, {sum})"];
        });
        _writer.WriteLine($"var variance = TLanes.Divide(squares, {Count});");
        _writer.WriteLine($"var inverse = TLanes.Divide(TLanes.Broadcast(1f), TLanes.Sqrt(TLanes.Add(variance, TLanes.Broadcast({Literals.Float(_plan.Epsilon)}))));");
        _writer.WriteLine($"TLanes.Store(inverse, ref statistics, {KeptAt("set")});");
        if (_plan.Centers)
        {
            _writer.WriteLine($"TLanes.Store(mean, ref statistics, {KeptAt("set")} + {Line});");
        }
    }

    private void EmitKeptStatistics(string set)
    {
        _writer.WriteLine($"var inverse = TLanes.Load(ref statistics, {KeptAt(set)});");
        if (_plan.Centers)
        {
            _writer.WriteLine($"var mean = TLanes.Load(ref statistics, {KeptAt(set)} + {Line});");
        }
    }

    private string KeptAt(string set) => $"block * {_plan.Intermediates * Line} + {set} * {_plan.KeptStride} + lane";

    /// <summary>The sums over a set on which all of its deltas depend, divided by its size.</summary>
    private void EmitDeltaSums()
    {
        EmitSums(_plan.Centers ? ["total", "projection"] : ["projection"], (at, number) =>
        {
            _writer.WriteLine($"var at{number} = {at};");
            _writer.WriteLine($"var delta{number} = TLanes.Multiply(TLanes.Load(ref deltas, at{number}), {Parameter("Scales", IndexOf(number))});");
            _writer.WriteLine($"var x{number} = TLanes.Load(ref inputs, at{number});");
            var normalized = Normalized.Replace("(x", $"(x{number}");
            return _plan.Centers
                ? [sum => $"TLanes.Add({sum}, delta{number})", sum => $"TLanes.MultiplyAdd(delta{number}, {normalized}, {sum})"]
                : [sum => $"TLanes.MultiplyAdd(delta{number}, {normalized}, {sum})"];
        });
        _writer.WriteLine($"var slope = TLanes.Divide(projection, TLanes.Broadcast({Literals.Float(-_statistics.Count)}));");
        if (_plan.Centers)
        {
            _writer.WriteLine($"var average = TLanes.Divide(total, {Count});");
        }
    }

    private void EmitSums(string[] names, Func<string, string, IReadOnlyList<Func<string, string>>> terms) =>
        LaneSums.Emit(_writer, names, EmitRuns, "i", _statistics.RunLength, (index, number) => terms(At(index), number));

    private static string IndexOf(string number) => number == "0" ? "i" : $"i + {number}";

    private void EmitValues(Action body)
    {
        using (EmitRuns())
        using (_writer.Block($"for (nint i = 0; i < {_statistics.RunLength}; i++)"))
        {
            _writer.WriteLine($"var at = {At("i")};");
            _writer.WriteLine("var x = TLanes.Load(ref inputs, at);");
            body();
        }
    }

    private void EmitOutput()
    {
        var value = _plan.Centers
            ? $"TLanes.MultiplyAdd({Normalized}, {Parameter("Scales", "i")}, {Parameter("Offsets", "i")})"
            : $"TLanes.Multiply({Normalized}, {Parameter("Scales", "i")})";
        _writer.WriteLine($"var z = {value};");
        if (_plan.Activation.KeepsInput)
        {
            _writer.WriteLine("TLanes.Store(z, ref sums, at);");
        }

        _writer.WriteLine($"TLanes.Store({ActivationEmitter.For(_plan.Activation).Value("z", _plan.Activation.Spec.Parameter ?? 0f)}, ref outputs, at);");
    }

    private void EmitInputDelta(LayerPlan below)
    {
        _writer.WriteLine($"var delta = TLanes.Multiply(TLanes.Load(ref deltas, at), {Parameter("Scales", "i")});");
        var centered = _plan.Centers ? "TLanes.Subtract(delta, average)" : "delta";
        _writer.WriteLine($"var inputDelta = TLanes.Multiply(inverse, TLanes.MultiplyAdd({Normalized}, slope, {centered}));");
        var value = DenseDeltaEmitter.MultipliesDerivative(below)
            ? ActivationEmitter.For(below.Activation).Backward("inputDelta", "x", below.Activation.Spec.Parameter ?? 0f)
            : "inputDelta";
        _writer.WriteLine($"TLanes.Store({DeltaStore.Value(_plan.Sources[0], value, "inputDeltas", "at")}, ref inputDeltas, at);");
    }

    private string Parameter(string role, string index) =>
        $"TLanes.Broadcast(ref parameters, Layout.{_plan.Name}{role} + {(_statistics.ParametersPerSet == 0 ? string.Empty : $"set * {_statistics.ParametersPerSet} + ")}{index})";

    /// <summary>Writes loops over the places of one parameter: over the sets, if all share it, or over the runs of the one it belongs to.</summary>
    private void EmitParameterTerms(Action<string> perSet, Action body)
    {
        var isShared = _statistics.ParametersPerSet == 0;
        if (!isShared)
        {
            _writer.WriteLine($"var set = parameter / {_statistics.ParametersPerSet};");
        }

        using (isShared ? _writer.Block($"for (nint set = 0; set < {_statistics.Sets}; set++)") : null)
        {
            perSet("set");
            _writer.WriteLine($"var setAt = block * {_plan.InputStride} + set * {_statistics.SetStride * Line} + lane;");
            using (EmitRuns())
            {
                _writer.WriteLine($"var at = {At(isShared ? "parameter" : $"(parameter - set * {_statistics.ParametersPerSet})")};");
                body();
            }
        }
    }
}
