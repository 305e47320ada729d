using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a fully connected layer is computed: three matrix products over register tiles.</summary>
internal sealed record DensePlan(
    string Name,
    int Inputs,
    int InputStride,
    int Outputs,
    int OutputStride,
    ActivationPlan Activation,
    int WorkspaceOffset,
    StepMemory Step,
    TensorPlan Weights,
    TensorPlan Biases,
    InitializerPlan Initializer,
    DenseTiles Tiles,
    ForEachFile<RowPlan> Row)
    : LayerPlan(Name, Inputs, InputStride, Outputs, OutputStride, Activation, WorkspaceOffset, Step)
{
    /// <summary>The batch normalization that predictions compute in its store.</summary>
    public FoldedNorm? Norm { get; init; }

    public override IEnumerable<TensorPlan> Tensors => [Weights, Biases];

    public override bool MultipliesDerivativeBelow => true;

    public override bool CanStepRow => true;

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => inputs[0] == Inputs ? new(Outputs) : null;

    public override string Decisions =>
        $"tiles of {Tiles.Forward} forward, "
        + (Step.Transposed is null ? string.Empty : $"{Tiles.InputDeltas} for the deltas below, from a transposed copy, ")
        + $"{Tiles.Gradients} for gradients"
        + (Tiles.Inputs is { } block ? $", {block}" : string.Empty)
        + $"; a single row in {Row}"
        + (Norm is null ? string.Empty : $"; in predictions normalized by {Norm.Name} before they are stored");

    public override long MultiplyAdds => (long)Inputs * Outputs;
}
