using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the method that takes a block of steps through all layers, a few at a time.</summary>
internal sealed class ProcessEmitter
{
    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly StreamPlan _stream;

    private ProcessEmitter(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        _writer = writer;
        _plan = plan;
        _stream = stream;
    }

    private int Outputs => _stream.Last.Step.Outputs;

    /// <summary>Whether the output goes straight to the caller.</summary>
    private bool WritesToCaller => _stream.Last.Step.OutputPadding == StepPadding.None && _plan.Output.Activation is null or { IsLinear: true };

    private string Parameters => $"{(_stream.Inputs is null ? Runtime.ReadOnlyLabels : Runtime.ReadOnlyFloats)} input, {Runtime.Floats} output";

    /// <summary>After so many steps all buffers are full.</summary>
    private int Period => _stream.Remembering.Max(buffer => buffer.Period);

    /// <summary>Whether the output's activation is a pass of its own.</summary>
    public static bool HasActivationPass(NetworkPlan plan) => plan.Output.Activation is { Spec.Name: not "Softmax", IsLinear: false };

    public static void Emit(SourceWriter writer, NetworkPlan plan, StreamPlan stream) => new ProcessEmitter(writer, plan, stream).Emit();

    private void Emit()
    {
        var isIndices = _stream.Inputs is null;
        _writer.WriteLine($"""
            /// <summary>Computes the outputs of the next steps.</summary>
            /// <param name="input">{(isIndices ? $"An index from 0 to {_plan.Inputs[0].Vocabulary - 1}" : Literals.Count(_stream.Features, "value"))} for each step, of at most <see cref="MaxBlockSize"/> steps.</param>
            /// <param name="output">Receives {Literals.Count(Outputs, "value")} for each step.{Overlap(isIndices)}</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong, {(isIndices ? "an index is out of range" : "the memory overlaps otherwise")}, or there are too many steps; nothing is changed.</exception>
            {Runtime.Inlined}
            """);
        using (_writer.Block($"public void Process({Parameters})"))
        {
            _writer.WriteLine($"var length = {Runtime.StreamCalls}.CheckBlock(input.Length, {_stream.Features}, output.Length, {Outputs}, MaxBlockSize);");
            _writer.WriteLine(isIndices
                ? $"{Runtime.StreamCalls}.CheckIndices(input, {_plan.Inputs[0].Vocabulary});"
                : $"{Runtime.StreamCalls}.CheckOverlap(input, output, length);");
            EmitPieces();
        }

        _writer.WriteLine();
        _writer.WriteLine(Runtime.Optimized);
        using (_writer.Block($"private void ProcessSteps({Parameters})"))
        {
            EmitSteps();
        }

        _writer.WriteLine();
    }

    /// <summary>A block of few steps, the usual one, is a single call that is no turn of a loop.</summary>
    private void EmitPieces()
    {
        var most = StreamBuffer.MostSteps;
        var room = _stream.Remembering.Any() ? $"{most} - (_passed & {most - 1})" : $"{most}";
        var (inputs, outputs) = (Times("room", _stream.Features), Times("room", Outputs));
        using (_writer.Block($"for (var room = {room}; length > room; length -= room, room = {most})"))
        {
            _writer.WriteLine($"ProcessSteps(input.Slice(0, {inputs}), output.Slice(0, {outputs}));");
            _writer.WriteLine($"input = input.Slice({inputs});");
            _writer.WriteLine($"output = output.Slice({outputs});");
        }

        _writer.WriteLine();
        _writer.WriteLine("ProcessSteps(input, output);");
    }

    private string Overlap(bool isIndices) => isIndices ? string.Empty
        : Outputs == _stream.Features ? " It may be the same memory as the input."
        : Outputs < _stream.Features ? " It may begin where the input begins."
        : " It must lie apart from the input.";

    private void EmitSteps()
    {
        var remembers = _stream.Remembering.Any();
        _writer.WriteLine($"var steps = input.Length{(_stream.Features == 1 ? string.Empty : $" / {_stream.Features}")};");
        _writer.WriteLine("ref var memory = ref _memory.Reference;");
        _writer.WriteLines(_plan.Tensors.Any() ? ["ref var parameters = ref _parameters.Reference;"] : []);
        if (_stream.Inputs is { } inputs)
        {
            _writer.WriteLine($"ref var inputs = ref {Place(inputs)};");
        }

        _writer.WriteLines(_stream.Layers.Select(layer =>
            $"ref var {Values(layer)} = ref {(layer == _stream.Last && WritesToCaller ? $"{Runtime.Reference}(output)" : Place(layer.Outputs))};"));
        _writer.WriteLine();
        EmitInputs();
        foreach (var layer in _stream.Layers)
        {
            StreamLayerEmitters.Of(layer).EmitCalls(
                _writer, layer, [.. layer.Sources.Select(Values)], $"Kernels.At(ref memory, {layer.StateOffset})", Values(layer));
        }

        EmitOutputs();
        if (remembers)
        {
            EmitPast();
        }
    }

    private void EmitInputs()
    {
        if (_stream.Inputs is not { } inputs)
        {
            return;
        }

        _writer.WriteLine(inputs.Stride == _stream.Features
            ? $"{Runtime.StreamCalls}.CopyInputs(input, ref inputs);"
            : $"{Runtime.StreamCalls}.CopyInputs(input, ref inputs, {_stream.Features}, {inputs.Stride});");
    }

    private void EmitOutputs()
    {
        if (WritesToCaller)
        {
            return;
        }

        var (stride, values) = (_stream.Last.OutputStride, Values(_stream.Last));
        if (_plan.Output.Activation is { Spec.Name: "Softmax" })
        {
            _writer.WriteCall($"{Runtime.Softmax}.Apply", $"ref {values}", $"{stride}", $"{Outputs}", "steps");
        }
        else if (HasActivationPass(_plan))
        {
            _writer.WriteCall($"Kernels.{_plan.Last.Name}StreamOutputs", $"ref {values}", $"ref {values}", "steps");
        }

        _writer.WriteCall($"{Runtime.StreamCalls}.CopyOutputs", $"ref {values}", $"{stride}", "output", $"{Outputs}");
    }

    private void EmitPast()
    {
        _writer.WriteLine();
        _writer.WriteLine("// What later steps read again is at the front when they begin there.");
        foreach (var buffer in _stream.Remembering)
        {
            _writer.WriteLine($"{Runtime.StreamCalls}.KeepPast(ref Kernels.At(ref memory, {buffer.Offset}), {buffer.Stride}, {buffer.Past}, {buffer.Period}, _passed, steps);");
        }

        _writer.WriteLine($"_passed = (_passed + steps) & {Period - 1};");
    }

    private string Values(StreamLayerPlan layer) => $"outputsOf{layer.Name}";

    private string Values(int place) => !NetworkGraph.IsInput(place) ? Values(_stream.Layers[place])
        : _stream.Inputs is null ? $"{Runtime.Reference}(input)"
        : "inputs";

    /// <summary>Where the next steps' values go.</summary>
    private static string Place(StreamBuffer buffer) => buffer.Past == 0
        ? $"Kernels.At(ref memory, {buffer.Offset})"
        : $"Kernels.At(ref memory, {buffer.Offset + (buffer.Past * buffer.Stride)} + {Times($"(_passed & {buffer.Period - 1})", buffer.Stride)})";

    private static string Times(string number, int factor) => factor == 1 ? number : $"{number} * {factor}";
}
