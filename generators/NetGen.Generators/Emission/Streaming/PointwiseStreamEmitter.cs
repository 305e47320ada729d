using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>
/// Writes layers that make each output of a step of the values at the same place in what they read, with their activation. What a derived emitter
/// adds are its formulas.
/// </summary>
internal abstract class PointwiseStreamEmitter : StreamLayerEmitter
{
    /// <summary>The outcome as people write it, of values that they call so.</summary>
    protected abstract string Formula(LayerPlan plan, IReadOnlyList<string> values);

    /// <summary>The outcome of vectors.</summary>
    protected abstract string Value(LayerPlan plan, IReadOnlyList<string> values);

    /// <summary>What is computed of the parameters of a vector of columns, for all steps.</summary>
    protected virtual IEnumerable<string> Locals(LayerPlan plan) => [];

    public sealed override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        var (plan, activation) = (layer.Layer, layer.Layer.Activation);
        var names = layer.Inputs.Select((_, index) => layer.Inputs.Count == 1 ? string.Empty : $"{index + 1}").ToList();
        var formula = Formula(plan, [.. names.Select(name => $"x{name}[j]")]);
        var summary = $"{plan.Name}, step by step: y[j] = " + (activation.IsLinear
            ? formula
            : $"{Xml.Escape(ActivationEmitter.For(activation).Formula("z", activation.Spec.Parameter ?? 0f))} of z = {formula}") + ".";
        string[] parameters = plan.Tensors.Any() ? ["parameters"] : [];
        var signature = new KernelSignature($"{plan.Name}Stream", [.. names.Select(name => $"inputs{name}"), .. parameters, "outputs"], ["steps"]);
        if (layer.HasHalfRows)
        {
            KernelEmitter.EmitNarrow(writer, summary, signature, () => EmitColumns(writer, layer, names, StepPaddings.HalfLine));
        }
        else
        {
            KernelEmitter.Emit(writer, summary, signature, () => EmitColumns(writer, layer, names, Padding.Padded(layer.Step.Outputs)));
        }
    }

    public sealed override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        string[] parameters = layer.Layer.Tensors.Any() ? ["ref parameters"] : [];
        writer.WriteCall($"Kernels.{layer.Name}Stream", [.. inputs.Select(input => $"ref {input}"), .. parameters, $"ref {outputs}", "steps"]);
    }

    private void EmitColumns(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> names, int columns)
    {
        var activation = layer.Layer.Activation;
        using (writer.Block($"for (nint column = 0; column < {columns}; column += TLanes.Count)"))
        {
            writer.WriteLines(Locals(layer.Layer));
            using (writer.Block("for (nint step = 0; step < steps; step++)"))
            {
                writer.WriteLines(names.Select((name, index) => $"var x{name} = TLanes.Load(ref inputs{name}, step * {layer.Inputs[index].Stride} + column);"));
                writer.WriteLine($"var z = {Value(layer.Layer, [.. names.Select(name => $"x{name}")])};");
                writer.WriteLine($"TLanes.Store({ActivationEmitter.For(activation).Value("z", activation.Spec.Parameter ?? 0f)}, ref outputs, step * {layer.OutputStride} + column);");
            }
        }
    }
}
