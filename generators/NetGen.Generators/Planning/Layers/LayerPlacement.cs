using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Where a layer stands in its network.</summary>
/// <param name="Sources">What it reads, in the order in which it names them.</param>
/// <param name="Output">The shape of one row of outputs.</param>
/// <param name="Layout">How its inputs and outputs lie.</param>
/// <param name="Activation">The activation computed with the layer.</param>
/// <param name="DeclaredActivation">The activation the layer was declared with, wherever it is computed.</param>
/// <param name="WorkspaceOffset">Where the outputs of a prediction lie, in floats for each sample of capacity.</param>
/// <param name="IsOutput">Whether it gives one of the outputs, whose deltas begin with a loss.</param>
internal sealed record LayerPlacement(
    EquatableArray<SourcePlan> Sources,
    TensorShape Output,
    ValueLayout Layout,
    ActivationPlan Activation,
    ActivationSpec DeclaredActivation,
    int WorkspaceOffset,
    bool IsOutput)
{
    /// <summary>The shape of one row of inputs; of several, the first.</summary>
    public TensorShape Input => Sources[0].Shape;

    /// <summary>The number of values in one row of inputs.</summary>
    public int Inputs => (int)Input.Size;

    /// <summary>The number of floats from one row of inputs to the next, or from one block to the next.</summary>
    public int InputStride => Sources[0].Stride;

    /// <summary>The number of values in one row of outputs.</summary>
    public int Outputs => (int)Output.Size;

    /// <summary>The number of floats from one row of outputs to the next, or from one block to the next.</summary>
    public int OutputStride { get; init; } =
        Layout == ValueLayout.Lanes ? checked((int)Output.Size * LaneBlock.Samples) : Padding.Stride((int)Output.Size);

    /// <summary>The layer whose parameters it has; null if it has its own.</summary>
    public LayerPlan? Owner { get; init; }

    /// <summary>Whether several layers have its parameters, which then lie as all of them can read them.</summary>
    public bool SharesWeights { get; init; }

    /// <summary>The batch normalization that predictions compute in its store.</summary>
    public FoldedNorm? Norm { get; init; }

    /// <summary>Whether something below trains, so that a delta passes on.</summary>
    public bool PassesDelta => Sources.Any(source => source.Delta != DeltaUse.None);

    /// <summary>What the layer computes beside its outputs, in floats for each sample: kept in training for the backward pass.</summary>
    public int Intermediates { get; init; }

    /// <summary>What of that a prediction needs, in floats for each sample.</summary>
    public int Scratch { get; init; }

    /// <summary>Where a prediction keeps that, in floats for each sample of capacity.</summary>
    public int ScratchOffset { get; init; }
}
