using System.Collections.Immutable;
using System.Globalization;

namespace NetGen;

/// <summary>
/// What is known of a network at compile time: shapes, tensors, memory, phases. Generated code makes one for each network;
/// <see cref="Workspace"/> and <see cref="TrainingState"/> are made from it.
/// </summary>
public sealed class NetworkInfo
{
    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The number of values in one input row: of a network with several inputs, in a row of each of them.</summary>
    public required int InputSize { get; init; }

    /// <summary>The number of values in one output row: of a network with several outputs, in a row of each of them.</summary>
    public required int OutputSize { get; init; }

    /// <summary>The largest number of rows a training step takes.</summary>
    public required int MaxBatchSize { get; init; }

    /// <summary>The number of parameters, trained and fixed, without padding.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>The number of those that training changes.</summary>
    public int TrainedCount => Tensors.Where(IsTrained).Sum(tensor => tensor.Count);

    /// <summary>The number of multiply-adds one prediction of one row takes.</summary>
    public required long MultiplyAdds { get; init; }

    /// <summary>The length of the parameter arena in floats, padding included.</summary>
    public required int ParameterLength { get; init; }

    /// <summary>The length of the arena's first part, which training changes. Gradients and moments have this length.</summary>
    public required int TrainedLength { get; init; }

    /// <summary>The number of floats a <see cref="Workspace"/> holds.</summary>
    public required int WorkspaceLength { get; init; }

    /// <summary>The memory of one training step in a <see cref="TrainingState"/>.</summary>
    public required StepLayout Step { get; init; }

    /// <summary>The layers, from input to output.</summary>
    public required ImmutableArray<LayerInfo> Layers { get; init; }

    /// <summary>The parameter tensors, in the order of the arena.</summary>
    public required ImmutableArray<TensorInfo> Tensors { get; init; }

    /// <summary>The phases of a training step, in order.</summary>
    public required ImmutableArray<PhaseInfo> Phases { get; init; }

    /// <summary>
    /// The number of the phase that may stand for the last one where nobody needs to see the gradient and the rule is <see cref="Sgd"/>:
    /// it applies each gradient where it arises. Null if nothing is trained, or if gradients or weights are also changed otherwise: by
    /// penalties, decay, clipping or constraints.
    /// </summary>
    public int? DescentPhase { get; init; }

    /// <summary>How a loss can stand in the place of the declared one; null if none can.</summary>
    public LossPhases? LossPhases { get; init; }

    /// <summary>How gradients are clipped before each step of the optimizer; null if they are not.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>The scaling of the inputs; null if the network has none.</summary>
    public NormalizationInfo? Normalization { get; init; }

    /// <summary>The batch normalizations, whose running statistics follow those of the batches.</summary>
    public ImmutableArray<BatchNormInfo> BatchNorms { get; init; } = [];

    /// <summary>The samples that are computed together: parts of a batch are cut between such blocks, which its first sample begins.</summary>
    public int SampleBlock { get; init; } = 1;

    /// <summary>What training minimises; of several outputs a <see cref="LossSum"/>.</summary>
    public required LossFunction Loss { get; init; }

    /// <summary>The inputs in their order. A row of a data set is one row of each, one behind the other.</summary>
    public ImmutableArray<InputInfo> Inputs
    {
        get => field.IsDefault ? field = [new InputInfo("Input", InputSize)] : field;
        init;
    }

    /// <summary>The outputs in their order. A row of targets in a data set is one row of each, one behind the other.</summary>
    public ImmutableArray<OutputInfo> Outputs =>
        Loss is LossSum sum ? sum.Outputs : field.IsDefault ? field = [new OutputInfo("Output", OutputSize, Loss, Weight: 1, Step)] : field;

    /// <summary>Whether the inputs are numbers that lie row after row: one input, and not of indices.</summary>
    internal bool HasPlainInput => Inputs.Length == 1 && !Inputs[0].IsIndices;

    /// <summary>The number of values at the beginning of an output row that metrics see: those of the first output.</summary>
    internal int MeasuredSize => Loss is LossSum sum ? sum.Outputs[0].Size : OutputSize;

    /// <summary>The number of values in a row that are numbers, not indices.</summary>
    internal int NumberCount => InputSize - IndexCount;

    /// <summary>The number of indices in a row.</summary>
    internal int IndexCount
    {
        get
        {
            var count = 0;
            foreach (var input in Inputs)
            {
                count += input.IsIndices ? input.Size : 0;
            }

            return count;
        }
    }

    /// <summary>
    /// The SHA-256 of the declaration's shapes, kinds and activations in hexadecimal: equal for networks whose parameters can be exchanged.
    /// </summary>
    public required string ArchitectureHash { get; init; }

    /// <summary>Whether an output row is a probability for each class, so that its largest value is a prediction.</summary>
    public bool IsClassifier => Loss.TakesLabels;

    /// <summary>Whether training changes a tensor of the network; if not, it has no gradient.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    public bool IsTrained(TensorInfo tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Offset < TrainedLength;
    }

    /// <summary>Name, shapes, parameters and loss in one line, the same under every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {string.Join(" and ", Inputs.Select(input => ShapeText.Of(input.Shape)))} -> {string.Join(" and ", Outputs.Select(output => $"{output.Size:N0}"))}, {ParameterCount:N0} parameters, {string.Join(" and ", Outputs.Select(output => output.Loss.GetType().Name))}");

    /// <summary>
    /// One part of the trained parameters: the one split used by the gradient phase and the update, so that whoever
    /// wrote a gradient may apply it. Cuts fall between rows of tensors, so that the gradients of all parts cost about the same; the parts follow
    /// each other without a gap.
    /// </summary>
    /// <param name="part">The part, from 0.</param>
    /// <param name="parts">The number of parts, at least 1.</param>
    /// <returns>The first offset in the arena and the one behind the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public (int Start, int End) ParameterRange(int part, int parts)
    {
        Argument.IsAtLeast(parts, 1, nameof(parts));
        Argument.IsIndex(part, parts, "part", nameof(part));
        return (Cut(part, parts), Cut(part + 1, parts));
    }

    /// <summary>One part of a batch's rows, cut as the phases cut them that are split by samples.</summary>
    /// <returns>The first row and the one behind the last.</returns>
    internal (int Start, int End) RowRange(int rows, int part, int parts)
    {
        var blocks = ((long)rows + SampleBlock - 1) / SampleBlock;
        return (int.Min((int)(blocks * part / parts) * SampleBlock, rows), int.Min((int)(blocks * (part + 1) / parts) * SampleBlock, rows));
    }

    /// <summary>What the rows of all trained tensors cost.</summary>
    private long Cost => field > 0 ? field : field = Tensors.Where(IsTrained).Sum(tensor => tensor.Cost);

    /// <summary>Where a part begins: at the first row behind which lies no more than its share and that of the parts that follow, measured by the cost of rows.</summary>
    private int Cut(int part, int parts)
    {
        if (part == parts)
        {
            return TrainedLength;
        }

        var target = (long)((Int128)Cost * part / parts);
        foreach (var tensor in Tensors)
        {
            if (target < tensor.Cost)
            {
                var rows = tensor.IsPacked ? 0 : (int)((target + tensor.RowCost - 1) / tensor.RowCost);
                return tensor.Offset + (rows * tensor.Stride);
            }

            target -= tensor.Cost;
        }

        return TrainedLength;
    }
}
