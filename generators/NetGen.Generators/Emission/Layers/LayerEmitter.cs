using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes one kind of layer: its constants, its kernels and the calls of them.</summary>
internal abstract class LayerEmitter
{
    private static readonly DenseEmitter Dense = new();
    private static readonly ElementwiseEmitter Elementwise = new();

    public static LayerEmitter For(LayerPlan plan) => plan is DensePlan ? Dense : Elementwise;

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

    /// <summary>Writes the calls that compute the deltas of the layer below from those of this one.</summary>
    public abstract void EmitInputDeltaCalls(SourceWriter writer, LayerPlan plan, LayerPlan below);
}
