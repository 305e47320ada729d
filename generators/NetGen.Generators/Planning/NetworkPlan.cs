using NetGen.Generators.Model;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a network is computed: its layers in order and the memory they use. The emitters write it down and decide nothing.</summary>
/// <param name="Spec">The declaration.</param>
/// <param name="Layers">The layers that are computed; activations taken in by a layer above are part of it.</param>
/// <param name="Outputs">The outputs, and what happens behind their layers.</param>
/// <param name="TrainedLength">The length of the trained parameters, padding included.</param>
/// <param name="FixedLength">The length of the fixed ones behind them.</param>
/// <param name="WorkspaceRowLength">The number of floats a prediction needs for each row of capacity.</param>
/// <param name="StepLength">The length of the step's arena.</param>
/// <param name="PredictOnStack">Whether one row's activations are few enough for the stack.</param>
/// <param name="RowStep">The method of its own that a step on a single row gets, if it does.</param>
/// <param name="ArchitectureHash">The hash of what makes parameters interchangeable.</param>
internal sealed record NetworkPlan(
    NetworkSpec Spec,
    EquatableArray<LayerPlan> Layers,
    EquatableArray<OutputPlan> Outputs,
    int TrainedLength,
    int FixedLength,
    int WorkspaceRowLength,
    int StepLength,
    bool PredictOnStack,
    RowStepPlan? RowStep,
    string ArchitectureHash)
{
    /// <summary>Whether the network is a struct, which holds its parameters itself.</summary>
    public bool IsValue => Spec.Type.IsStruct;

    /// <summary>What shapes training beside the loss and the optimizer.</summary>
    public RegularizationPlan Regularization { get; init; } = new(default, Clipping: null);

    /// <summary>Where a prediction keeps which values.</summary>
    public EquatableArray<WorkspaceValue> Workspace { get; init; }

    /// <summary>How the network goes through sequences step by step; null if it cannot.</summary>
    public StreamPlan? Stream { get; init; }

    /// <summary>Why it cannot; null if it can, or if what it takes is no sequence.</summary>
    public string? StreamObstacle { get; init; }

    /// <summary>Whether a gradient may be applied where it arises: something is trained, nothing else changes gradients or weights, and each has one use.</summary>
    public bool DescendsInStore => Trains && Regularization.IsEmpty && !Sharing.Any() && !Layers.Any(layer => layer.KeepsGradients);

    /// <summary>The layers that have the parameters of another.</summary>
    public IEnumerable<LayerPlan> Sharing => Layers.Where(layer => layer.Owner is not null);

    public EquatableArray<InputPlan> Inputs { get; } = InputPlan.Of(Spec);

    /// <summary>The number of values in a row of all inputs.</summary>
    public int InputSize => (int)Spec.InputSize;

    /// <summary>The number of values in a row of all outputs.</summary>
    public int OutputSize => Outputs.Sum(output => LayerOf(output).Outputs);

    /// <summary>Whether rows of one input of numbers become rows of one output.</summary>
    public bool IsPlain => Inputs.Count == 1 && !Inputs[0].IsIndices && Outputs.Count == 1;

    /// <summary>The only output, or the first.</summary>
    public OutputPlan Output => Outputs[0];

    /// <summary>The layer that gives it.</summary>
    public LayerPlan Last => LayerOf(Output);

    public LayerPlan LayerOf(OutputPlan output) => Layers[output.Layer];

    /// <summary>Where an output's values begin in a row of all outputs.</summary>
    public int FirstColumn(OutputPlan output) => Outputs.TakeWhile(other => other != output).Sum(other => LayerOf(other).Outputs);

    /// <summary>Whether the chain of deltas applies a layer's derivative, when all who read it have added to its delta.</summary>
    public bool FinishesDelta(int layer) =>
        Layers[layer] is { Step.Deltas: not null, HasOneReader: false, Activation.IsLinear: false }
        && Outputs.All(output => output.Layer != layer || output.IsReadInTraining);

    /// <summary>The layers that predictions compute.</summary>
    public IEnumerable<LayerPlan> Predicted => Layers.Where(layer => layer.IsPredicted);

    /// <summary>The parameters in the order of the arena: the trained ones first.</summary>
    public EquatableArray<TensorPlan> Tensors { get; } =
        Layers.SelectMany(layer => layer.Tensors).Where(tensor => tensor.Owner is null).OrderBy(tensor => !tensor.IsTrained).ToEquatableArray();

    /// <summary>Whether the forward pass of a training step draws random numbers.</summary>
    public bool DrawsRandomNumbers => Layers.Any(layer => layer.RandomStream is not null);

    public int ParameterLength => TrainedLength + FixedLength;

    /// <summary>The bytes of the arena of parameters, padding included.</summary>
    public long ParameterBytes => (long)ParameterLength * sizeof(float);

    /// <summary>The bytes of activations in a workspace.</summary>
    public long WorkspaceBytes => (long)WorkspaceRowLength * BatchCapacity * sizeof(float);

    /// <summary>The bytes that a single prediction takes from the stack for activations: the start of a cache line is looked for in a few more than they are.</summary>
    public long StackBytes => PredictOnStack ? ((long)WorkspaceRowLength * RowCapacity * sizeof(float)) + AlignmentBytes : 0;

    /// <summary>Those few bytes.</summary>
    public long AlignmentBytes => PredictOnStack ? (Padding.Floats - 1) * sizeof(float) : 0;

    public int ParameterCount => Tensors.Sum(tensor => tensor.Count);

    public int TrainedCount => Tensors.Where(tensor => tensor.IsTrained).Sum(tensor => tensor.Count);

    public bool Trains => TrainedLength > 0;

    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>The layers whose weights are transposed for the delta of the layer below.</summary>
    public IEnumerable<LayerPlan> Transposed => Layers.Where(layer => layer.Step.Transposed is not null);

    /// <summary>The layers that another reads, in the order in which it names them: null where no delta passes on, for nothing trains there or further down.</summary>
    public IReadOnlyList<LayerPlan?> DeltasBelow(LayerPlan layer) =>
        [.. layer.Sources.Select(source => source.Delta == DeltaUse.None ? null : Layers[source.Layer])];

    /// <summary>The only layer that reads another; null if several do, or if it is the output.</summary>
    public LayerPlan? OnlyReader(int index) =>
        Layers[index].HasOneReader ? Layers.Single(layer => layer.Sources.Any(source => source.Layer == index)) : null;

    /// <summary>The numbers of the layers that measure the whole batch in training.</summary>
    public IReadOnlyList<int> Measuring => [.. Enumerable.Range(0, Layers.Count).Where(layer => Layers[layer].MeasuresBatch)];

    /// <summary>Whether any layer passes its delta on, to another or inside itself.</summary>
    public bool PassesDeltas => Layers.Any(layer => layer.ComputesDeltas || layer.Sources.Any(source => source.Delta != DeltaUse.None));

    /// <summary>Whether the chain of deltas reads the network's input.</summary>
    public bool DeltasReadInput =>
        Layers.Any(layer => layer.ReadsSourcesBackward && layer.Step.Deltas is not null && layer.Sources.Any(source => source.IsInput));

    /// <summary>The samples that the activations of a batch's prediction have room for.</summary>
    public int BatchCapacity => PredictsLanes ? LaneBlock.Count(Spec.MaxBatchSize) * LaneBlock.Samples : Spec.MaxBatchSize;

    /// <summary>The samples that the activations of a single row's prediction have room for.</summary>
    public int RowCapacity => PredictsLanes ? LaneBlock.Samples : 1;

    /// <summary>Whether some layers compute blocks of 16 samples.</summary>
    public bool UsesLanes => Layers.Any(layer => layer.Layout == ValueLayout.Lanes);

    /// <summary>Whether some do so in predictions.</summary>
    public bool PredictsLanes => Predicted.Any(layer => layer.Layout == ValueLayout.Lanes);

    /// <summary>The number in the runtime's description of a tensor, or of the one that it is.</summary>
    public int IndexOf(TensorPlan tensor) =>
        Tensors.TakeWhile(other => (other.Layer, other.Role) != (tensor.Owner ?? tensor.Layer, tensor.Role)).Count();

    /// <summary>What the gradient of a tensor's row costs, for all layers that use it.</summary>
    public long RowCost(TensorPlan tensor) => Layers.Sum(layer => layer.Tensors
        .Where(used => (used.Owner ?? used.Layer, used.Role) == (tensor.Layer, tensor.Role))
        .Sum(layer.RowCost));

    public bool IsClassifier => Outputs.Count == 1 && LossTraits.Of(Output.Loss).IsOfClasses;
}
