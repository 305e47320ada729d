using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes a layer into the one method that computes a step on a single row. Every sum is taken in the order that batches take, so
/// the bits are those of a batch of one row. Values pass between layers through the step's arena, which is near.
/// </summary>
internal abstract class RowStepEmitter
{
    /// <summary>Writes the outputs of the row.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="file">The registers it is written for.</param>
    /// <param name="inputs">The row of inputs: a parameter and where in it the row begins.</param>
    public abstract void EmitForward(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs);

    /// <summary>Writes the deltas of the layer below, times the derivative of its activation.</summary>
    public abstract void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RegisterFile file, LayerPlan below);

    /// <summary>Writes the gradients and hands them on.</summary>
    public abstract void EmitGradients(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs);

    /// <summary>Writes the loss and the deltas of the last layer in a way of the layer's own, if it has one for this network.</summary>
    public virtual bool EmitLoss(SourceWriter writer, NetworkPlan plan) => false;

    /// <summary>Writes the derivative of the layer's activation onto its deltas, in place.</summary>
    public void EmitDerivative(SourceWriter writer, LayerPlan plan, RegisterFile file)
    {
        using (Columns(writer, "j", plan.Outputs, file))
        {
            writer.WriteLine($"var delta = TLanes.Load(ref step, Layout.{plan.Name}Deltas + j);");
            EmitStoreDelta(writer, plan, "delta", "j");
        }
    }

    /// <summary>Opens a loop over the vectors of a row; no more of them than the row needs.</summary>
    protected static IDisposable Columns(SourceWriter writer, string variable, int count, RegisterFile file)
    {
        var columns = (count + file.Lanes - 1) / file.Lanes * file.Lanes;
        return writer.Block($"for (nint {variable} = 0; {variable} < {columns}; {variable} += TLanes.Count)");
    }

    /// <summary>The outputs of sums, and where they go.</summary>
    protected static IEnumerable<(string Value, string At)> Outputs(LayerPlan plan, string sum)
    {
        if (plan.Activation.KeepsInput)
        {
            yield return (sum, $"Layout.{plan.Name}Sums");
        }

        yield return (ActivationEmitter.For(plan.Activation).Value(sum, plan.Activation.Spec.Parameter ?? 0f), $"Layout.{plan.Name}Outputs");
    }

    /// <summary>What a layer kept for its derivative: a name for it, and where it lies.</summary>
    protected static (string Name, string At) Kept(LayerPlan plan) =>
        plan.Activation.KeepsInput ? ("input", $"Layout.{plan.Name}Sums") : ("output", $"Layout.{plan.Name}Outputs");

    /// <summary>A delta times the derivative, from what was kept.</summary>
    protected static string Backward(LayerPlan plan, string delta) =>
        ActivationEmitter.For(plan.Activation).Backward(delta, Kept(plan).Name, plan.Activation.Spec.Parameter ?? 0f);

    protected static string? Prelude(LayerPlan plan) => ActivationEmitter.For(plan.Activation).Prelude(Kept(plan).Name);

    protected static void EmitStoreDelta(SourceWriter writer, LayerPlan plan, string delta, string index)
    {
        if (!plan.Activation.IsLinear)
        {
            writer.WriteLine($"var {Kept(plan).Name} = TLanes.Load(ref step, {Kept(plan).At} + {index});");
            writer.WriteLines(Prelude(plan) is { } prelude ? [prelude] : []);
        }

        writer.WriteLine($"TLanes.Store({Backward(plan, delta)}, ref step, Layout.{plan.Name}Deltas + {index});");
    }
}
