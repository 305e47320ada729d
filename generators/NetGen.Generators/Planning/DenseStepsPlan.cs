using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a fully connected layer is computed at each step of a sequence, for 16 samples at a time.</summary>
internal sealed record DenseStepsPlan(string Name, LayerPlacement Placement, StepMemory Step, TensorPlan Weights, TensorPlan Biases, InitializerPlan Initializer, ForEachFile<TilePlan> StreamTiles)
    : LayerPlan(
        Name,
        Placement.Inputs,
        Placement.InputStride,
        Placement.Outputs,
        Placement.OutputStride,
        Placement.Activation,
        Placement.WorkspaceOffset,
        Step)
{
    /// <summary>The number of steps.</summary>
    public int Times => Placement.Input.Dimensions[0];

    /// <summary>The number of inputs of a step.</summary>
    public int Features => Placement.Input.Dimensions[1];

    /// <summary>The number of outputs of a step.</summary>
    public int Units => Weights.Columns;

    /// <summary>Whether the weights are one packed vector: a matrix of one column would be padded to sixteen times its size.</summary>
    public bool IsPacked => Weights.Stride == 1;

    /// <summary>The units, and the vectors of samples, whose sums are computed together; a single unit takes its terms in chains instead.</summary>
    public ForEachFile<TilePlan> Tile => Units == 1 ? new(new(1, 1), new(1, 1)) : LaneTiles.Products(Units);

    /// <summary>The inputs, and the vectors of samples, whose deltas are computed together.</summary>
    public ForEachFile<TilePlan> DeltaTile => LaneTiles.Products(Features);

    public override StepShape? StepOf(IReadOnlyList<int> inputs) => new(Units) { InputPadding = StepPadding.None, OutputPadding = Units == 1 ? StepPadding.None : StepPadding.Whole };

    public override IEnumerable<TensorPlan> Tensors => [Weights, Biases];

    public override string Decisions => $"the same product at each of {Times} steps, 16 samples at a time, tiles of outputs and vectors {Tile}, on the way back {DeltaTile}{(IsPacked ? ", its weights one packed vector" : string.Empty)}";

    public override long MultiplyAdds => (long)Times * Weights.Count;
}
