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

    /// <summary>Writes the derivative of the layer's activation onto its deltas, in place.</summary>
    public virtual void EmitDerivative(SourceWriter writer, LayerPlan plan, RegisterFile file)
    {
        using (Columns(writer, "j", plan.Outputs, file))
        {
            writer.WriteLine($"var delta = TLanes.Load(ref step, Layout.{plan.Name}Deltas + j);");
            writer.WriteLines(StoreDelta(plan, "delta", " + j"));
        }
    }

    /// <summary>Opens a loop over the vectors of a row; no more of them than the row needs.</summary>
    protected static IDisposable Columns(SourceWriter writer, string variable, int count, RegisterFile file)
    {
        var columns = (count + file.Lanes - 1) / file.Lanes * file.Lanes;
        return writer.Block($"for (nint {variable} = 0; {variable} < {columns}; {variable} += TLanes.Count)");
    }

    /// <summary>The store of a vector of sums and of the outputs made of them.</summary>
    protected static IEnumerable<string> StoreOutput(LayerPlan plan, string sum, string at)
    {
        if (plan.Activation.KeepsInput)
        {
            yield return $"TLanes.Store({sum}, ref step, Layout.{plan.Name}Sums{at});";
        }

        var output = ActivationEmitter.For(plan.Activation).Value(sum, plan.Activation.Spec.Parameter ?? 0f);
        yield return $"TLanes.Store({output}, ref step, Layout.{plan.Name}Outputs{at});";
    }

    /// <summary>The store of a vector of deltas, times the derivative of their layer's activation.</summary>
    protected static IEnumerable<string> StoreDelta(LayerPlan plan, string delta, string at)
    {
        var emitter = ActivationEmitter.For(plan.Activation);
        var (kept, buffer) = plan.Activation.KeepsInput ? ("input", "Sums") : ("output", "Outputs");
        if (!plan.Activation.IsLinear)
        {
            yield return $"var {kept} = TLanes.Load(ref step, Layout.{plan.Name}{buffer}{at});";
            if (emitter.Prelude(kept) is { } prelude)
            {
                yield return prelude;
            }
        }

        yield return $"TLanes.Store({emitter.Backward(delta, kept, plan.Activation.Spec.Parameter ?? 0f)}, ref step, Layout.{plan.Name}Deltas{at});";
    }

    /// <summary>The same text for a single lane.</summary>
    protected static string OneLane(string text) => text.Replace("TLanes", $"{Runtime.LanesOf}32").Replace("TVector", "float");
}
