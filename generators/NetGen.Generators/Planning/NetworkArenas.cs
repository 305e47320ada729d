using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>The arenas of a network, handed out layer by layer.</summary>
internal sealed class NetworkArenas
{
    private int _streams;

    public NetworkArenas(int maxBatchSize, PlanChoices choices)
    {
        MaxBatchSize = maxBatchSize;
        Choices = choices;
    }

    /// <summary>The rows of a full batch.</summary>
    public int MaxBatchSize { get; }

    /// <summary>What is decided in advance.</summary>
    public PlanChoices Choices { get; }

    /// <summary>The parameters that training changes, which lie first.</summary>
    public Arena Parameters { get; } = new();

    /// <summary>The parameters that it does not change.</summary>
    public Arena Fixed { get; } = new();

    public Arena Step { get; } = new();

    /// <summary>Numbers the layers that draw random numbers.</summary>
    public int TakeStream() => _streams++;

    /// <summary>Gives a trained tensor its place: one of its own, or that of the layer whose parameters it shares.</summary>
    public TensorPlan TakeTensor(LayerPlacement placement, TensorPlan tensor) => placement.Owner is { } owner
        ? tensor with { Offset = owner.Tensors.Single(other => other.Role == tensor.Role).Offset, Owner = owner.Name }
        : tensor with { Offset = Parameters.Take(checked(tensor.Rows * tensor.Stride)) };

    /// <summary>Takes what a training step keeps of a layer.</summary>
    /// <param name="placement">Where the layer stands.</param>
    /// <param name="trains">Whether it has parameters to train, so that its delta is needed whatever lies below.</param>
    /// <param name="transposed">The length of its transposed weights, if it needs them.</param>
    public StepMemory TakeStep(LayerPlacement placement, bool trains, int? transposed = null)
    {
        var count = placement.Layout == ValueLayout.Lanes ? LaneBlock.Count(MaxBatchSize) : MaxBatchSize;
        var rows = checked(count * placement.OutputStride);
        return new StepMemory(
            Outputs: Step.Take(rows),
            Sums: placement.Activation.KeepsInput ? Step.Take(rows) : null,
            Deltas: trains || placement.PassesDelta || placement.IsOutput ? Step.Take(rows) : null,
            Transposed: transposed is { } length ? Step.Take(length) : null,
            Intermediates: placement.Intermediates > 0 ? Step.Take(checked(LaneBlock.Count(MaxBatchSize) * LaneBlock.Samples * placement.Intermediates)) : null);
    }
}
