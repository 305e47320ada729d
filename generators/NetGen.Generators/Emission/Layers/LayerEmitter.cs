using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes one kind of layer: its constants, its kernels and the calls of them.</summary>
internal abstract class LayerEmitter
{
    /// <summary>The plan this emitter is for.</summary>
    public abstract Type Plan { get; }

    /// <summary>Writes the calls that initialise the parameters, if there are any.</summary>
    public virtual void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
    }

    /// <summary>Writes the property that reaches the parameters, if there are any.</summary>
    public virtual void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
    }

    /// <summary>What is said of parameters that are another layer's.</summary>
    public static string OfOwner(LayerPlan plan) => plan.Owner is { } owner ? $" They are those of {owner}." : string.Empty;

    /// <summary>Properties of the runtime's description that only this kind of layer sets.</summary>
    public virtual IEnumerable<string> Description(NetworkPlan network, LayerPlan plan) => [];

    /// <summary>Writes the kernels of predictions and of the forward half of a step.</summary>
    public abstract void EmitForwardKernels(SourceWriter writer, LayerPlan plan);

    /// <summary>Writes the kernels of the backward half.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="below">The layers that it reads; null where no delta passes on.</param>
    public abstract void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below);

    /// <summary>Writes the calls that compute rows of outputs.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="operands">What it reads and writes.</param>
    public abstract void EmitForwardCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands);

    /// <summary>
    /// Writes the calls that compute a single row of outputs as fast as can be; the sums may take another order than in a batch. A block of
    /// samples is computed as in a batch.
    /// </summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="operands">What it reads and writes.</param>
    public virtual void EmitRowCalls(SourceWriter writer, LayerPlan plan, ForwardOperands operands) => EmitForwardCalls(writer, plan, operands);

    /// <summary>Writes the calls that compute the deltas of the layers below, or add to them, from those of this one.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="below">The layers that it reads; null where no delta passes on.</param>
    public abstract void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<LayerPlan?> below);

    /// <summary>The layer's share of a step on a single row, if its plan says that it can have one.</summary>
    public virtual RowStepEmitter? RowStep => null;

    /// <summary>Writes the calls that transpose a part of the weights, if the plan has a place for them.</summary>
    public virtual void EmitTransposeCalls(SourceWriter writer, LayerPlan plan)
    {
    }

    /// <summary>Writes the calls that compute the gradients of a part of the parameters, if there are any.</summary>
    public virtual void EmitGradientCalls(SourceWriter writer, LayerPlan plan, IReadOnlyList<string> inputs)
    {
    }
}
