using NetGen.Generators.Model;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How one layer is computed. One derived record for each kind.</summary>
/// <param name="Name">The layer's name, which its methods carry.</param>
/// <param name="Inputs">The number of values in one row of inputs.</param>
/// <param name="InputStride">The number of floats from one row of inputs to the next, or from one block.</param>
/// <param name="Outputs">The number of values in one row of outputs.</param>
/// <param name="OutputStride">The number of floats from one row of outputs to the next, or from one block.</param>
/// <param name="Activation">The activation computed with the layer.</param>
/// <param name="WorkspaceOffset">Where the outputs of a prediction lie, in floats for each sample of capacity.</param>
/// <param name="Step">Where a training step keeps the layer's values.</param>
internal abstract record LayerPlan(
    string Name,
    int Inputs,
    int InputStride,
    int Outputs,
    int OutputStride,
    ActivationPlan Activation,
    int WorkspaceOffset,
    StepMemory Step)
{
    /// <summary>How the layer's inputs and outputs lie; a row of <see cref="ValueLayout.Lanes"/> is a block of 16 samples.</summary>
    public ValueLayout Layout { get; init; }

    /// <summary>What it reads, in the order in which it names them.</summary>
    public EquatableArray<SourcePlan> Sources { get; init; }

    /// <summary>Whether exactly one layer reads it, which then may finish its delta.</summary>
    public bool HasOneReader { get; init; }

    /// <summary>What the layer computes beside its outputs, in floats for each sample.</summary>
    public int Intermediates { get; init; }

    /// <summary>What of that a prediction needs, in floats for each sample.</summary>
    public int Scratch { get; init; }

    /// <summary>Where a prediction keeps that, in floats for each sample of capacity.</summary>
    public int ScratchOffset { get; init; }

    /// <summary>The columns of inputs that are computed: padded to whole vectors, which may be fewer than the rows' distance.</summary>
    public int InputColumns => Layout == ValueLayout.Lanes ? InputStride : Padding.Padded(Inputs);

    /// <summary>The columns of outputs that are computed.</summary>
    public int OutputColumns => Layout == ValueLayout.Lanes ? OutputStride : Padding.Padded(Outputs);

    /// <summary>The layer's parameters, in the order of the arena.</summary>
    public virtual IEnumerable<TensorPlan> Tensors => [];

    /// <summary>The name of the layer whose parameters it has; null if it has its own, or none.</summary>
    public string? Owner => Tensors.FirstOrDefault()?.Owner;

    /// <summary>Whether predictions leave the layer out.</summary>
    public virtual bool IsTrainingOnly => false;

    /// <summary>The name of the layer in whose store predictions compute it; null if they compute it by itself.</summary>
    public string? FoldedInto { get; init; }

    /// <summary>Whether predictions compute it by itself; else its readers find its values in what it reads.</summary>
    public bool IsPredicted => !IsTrainingOnly && FoldedInto is null;

    /// <summary>Which of the layers it is that draw random numbers in training; null if it draws none.</summary>
    public virtual int? RandomStream => null;

    /// <summary>What the layer makes of one step of a sequence; null if it cannot be computed step by step.</summary>
    /// <param name="inputs">The number of values of a step in each of the layers it reads.</param>
    public virtual StepShape? StepOf(IReadOnlyList<int> inputs) => null;

    /// <summary>Why not, as what the layer does.</summary>
    public virtual string WhyNoSteps => "makes its outputs of the sequence as a whole";

    /// <summary>Whether deltas pass inside the layer, so that it computes them even where nothing below needs one.</summary>
    public virtual bool ComputesDeltas => false;

    /// <summary>Whether the store of its deltas multiplies by the derivative of the layer below, where that is cheap enough.</summary>
    public virtual bool MultipliesDerivativeBelow => false;

    /// <summary>For layers that read several: whether the delta of one depends on the values of another.</summary>
    public virtual bool ReadsSourcesBackward => false;

    /// <summary>Whether gradients need a place of their own to be summed in, so that no rule can be applied where they arise.</summary>
    public virtual bool KeepsGradients => false;

    /// <summary>Whether the layer can be written into the one method of a step on a single row.</summary>
    public virtual bool CanStepRow => false;

    /// <summary>Whether the layer in training needs what is measured of the whole batch.</summary>
    public virtual bool MeasuresBatch => false;

    /// <summary>What else of the step's arena is the layer's.</summary>
    public virtual IEnumerable<(string Name, int Offset)> OwnMemory => [];

    /// <summary>What was decided of the layer, in words.</summary>
    public abstract string Decisions { get; }

    /// <summary>What the gradient of a tensor's row costs, in multiply-adds for each sample: its length as often as the weights are used.</summary>
    public virtual long RowCost(TensorPlan tensor) =>
        tensor.Stride * Math.Max(1, MultiplyAdds / Math.Max(1, Tensors.Where(other => other.Rows > 1).Sum(other => (long)other.Count)));

    /// <summary>The multiply-adds of one row of outputs.</summary>
    public virtual long MultiplyAdds => 0;
}
