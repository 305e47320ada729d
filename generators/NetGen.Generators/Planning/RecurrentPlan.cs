using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How a recurrent layer is computed: step after step, the sums of a few units' gates in registers, for 16 samples at a time.</summary>
/// <param name="Cell">The declaration.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Memory">Where what it computes beside its outputs lies.</param>
/// <param name="InputWeights">The weights of the inputs, a column for each gate of each unit.</param>
/// <param name="RecurrentWeights">The weights of the state.</param>
/// <param name="InputBiases">The biases added to the products with the inputs.</param>
/// <param name="RecurrentBiases">The biases added to the products with the state.</param>
/// <param name="Tile">The units, and the vectors of 16 samples, whose sums are computed together.</param>
internal sealed record RecurrentPlan(
    RecurrentSpec Cell,
    LayerPlacement Placement,
    StepMemory Step,
    RecurrentMemory Memory,
    TensorPlan InputWeights,
    TensorPlan RecurrentWeights,
    TensorPlan InputBiases,
    TensorPlan RecurrentBiases,
    ForEachFile<TilePlan> Tile)
    : LayerPlan(
        Cell.Name,
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

    public int Units => Cell.Units;

    /// <summary>The units, and the vectors of samples, whose derivatives are handed back together to the step before.</summary>
    public ForEachFile<TilePlan> CarryTile => LaneTiles.Products(Units);

    /// <summary>The inputs, and the vectors of samples, whose deltas are computed together.</summary>
    public ForEachFile<TilePlan> DeltaTile => LaneTiles.Products(Features);

    /// <summary>The columns of the weights.</summary>
    public int Columns => Cell.Gates * Units;

    public override IEnumerable<TensorPlan> Tensors => [InputWeights, RecurrentWeights, InputBiases, RecurrentBiases];

    public override bool ComputesDeltas => true;

    /// <summary>Whether, step by step, vectors of 8 units are filled better than those of 16.</summary>
    public bool StreamsInHalves => (Units - 1) % Padding.Floats < Padding.Floats / 2;

    public override StepShape? StepOf(IReadOnlyList<int> inputs) =>
        new(Units) { State = (Cell.States + Cell.Passed) * Padding.Stride(Units), InputPadding = StepPadding.None };

    public override string Decisions =>
        $"{Times} steps, 16 samples at a time, tiles of units and vectors {Tile}, through time {CarryTile}, to the inputs {DeltaTile}"
        + (Cell.TruncateAfter is { } steps && steps < Times ? $"; gradients flow back over {steps} steps at most" : string.Empty);

    public override long MultiplyAdds => (long)Times * (Features + Units) * Columns;
}
