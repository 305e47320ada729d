using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes one kind of layer: its constants, its kernels and the calls of them.</summary>
internal abstract class LayerEmitter
{
    /// <summary>The plan this emitter is for.</summary>
    public abstract Type Plan { get; }

    /// <summary>Writes the calls that initialise the parameters, if there are any.</summary>
    public virtual void EmitInitialization(SourceWriter writer, LayerPlan plan)
    {
    }

    /// <summary>Writes the property that reaches the parameters, if there are any.</summary>
    public virtual void EmitAccess(SourceWriter writer, NetworkPlan network, LayerPlan plan)
    {
    }

    /// <summary>Properties of the runtime's description that only this kind of layer sets.</summary>
    public virtual IEnumerable<string> Description(NetworkPlan network, LayerPlan plan) => [];

    /// <summary>Writes the kernels of predictions and of the forward half of a step.</summary>
    public abstract void EmitForwardKernels(SourceWriter writer, LayerPlan plan);

    /// <summary>Writes the kernels of the backward half. <paramref name="below"/> is the layer the inputs come from, if any.</summary>
    public abstract void EmitBackwardKernels(SourceWriter writer, LayerPlan plan, LayerPlan? below);

    /// <summary>Writes the calls that compute rows of outputs.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="inputs">The rows of inputs, as an expression after <c>ref</c>.</param>
    /// <param name="sums">Where the activation's inputs go; the outputs themselves if nobody needs them.</param>
    /// <param name="outputs">Where the rows of outputs go.</param>
    public abstract void EmitForwardCalls(SourceWriter writer, LayerPlan plan, string inputs, string sums, string outputs);

    /// <summary>Writes the calls that compute a single row of outputs as fast as can be; the sums may take another order than in a batch.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The layer.</param>
    /// <param name="inputs">The row of inputs, as an expression after <c>ref</c>.</param>
    /// <param name="outputs">Where the row of outputs goes.</param>
    public abstract void EmitRowCalls(SourceWriter writer, LayerPlan plan, string inputs, string outputs);

    /// <summary>Writes the calls that compute the deltas of the layer below from those of this one.</summary>
    public abstract void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, LayerPlan below);

    /// <summary>The layer's share of a step on a single row, if its plan says that it can have one.</summary>
    public virtual RowStepEmitter? RowStep => null;

    /// <summary>Writes the calls that transpose a part of the weights, if the plan has a place for them.</summary>
    public virtual void EmitTransposeCalls(SourceWriter writer, LayerPlan plan)
    {
    }

    /// <summary>Writes the calls that compute the gradients of a part of the parameters, if there are any.</summary>
    public virtual void EmitGradientCalls(SourceWriter writer, LayerPlan plan, string inputs)
    {
    }
}
