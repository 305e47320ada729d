using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes a layer into the one method that computes a step on a single row. Every sum is taken in the order that batches take, so
/// the bits are those of a batch of one row.
/// </summary>
internal abstract class RowStepEmitter
{
    /// <summary>Writes the outputs of the row.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="row">Where the values of rows are.</param>
    public abstract void EmitForward(SourceWriter writer, LayerPlan plan, RowValues row);

    /// <summary>Writes the deltas of the layer below, times the derivative of its activation.</summary>
    public abstract void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RowValues row, LayerPlan below);

    /// <summary>Writes the gradients and hands them on.</summary>
    public abstract void EmitGradients(SourceWriter writer, LayerPlan plan, RowValues row);

    /// <summary>Writes the loss and the deltas of the last layer in a way of the layer's own, if it has one for this network.</summary>
    public virtual bool EmitLoss(SourceWriter writer, NetworkPlan plan, RowValues row) => false;

    /// <summary>Writes the derivative of the layer's activation onto the gradient of its outputs, which a loss has left in place of its deltas.</summary>
    public void EmitDerivative(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        using (row.Columns(writer, "j", plan.Outputs))
        {
            var gradient = $"{row.Local(plan)}Gradient";
            writer.WriteLine($"var {gradient} = TLanes.Load(ref step, {row.At($"Layout.{plan.Name}Deltas", "j")});");
            EmitTimesDerivative(writer, plan, row, gradient, "j");
        }
    }

    /// <summary>Writes the deltas of a layer: what came from above times the derivative of its activation.</summary>
    protected static void EmitTimesDerivative(SourceWriter writer, LayerPlan plan, RowValues row, string delta, string index)
    {
        var (emitter, local) = (ActivationEmitter.For(plan.Activation), row.Local(plan));
        var kept = plan.Activation.KeepsInput ? "Sum" : "Output";
        if (!plan.Activation.IsLinear)
        {
            row.EmitLoadInLoop(writer, plan, kept, index);
            writer.WriteLines(emitter.Prelude(local + kept) is { } prelude ? [prelude] : []);
        }

        writer.WriteLine($"var {local}Delta = {emitter.Backward(delta, local + kept, plan.Activation.Spec.Parameter ?? 0f)};");
        row.EmitStore(writer, plan, "Delta", index);
    }
}
