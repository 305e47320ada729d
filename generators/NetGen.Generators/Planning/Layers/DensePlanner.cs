using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a fully connected layer.</summary>
internal sealed class DensePlanner : LayerPlanner
{
    /// <summary>The steps that a block of a streamer usually has.</summary>
    private const int StreamedSteps = 64;

    public override Type Specification => typeof(DenseSpec);

    public override bool TakesInActivation => true;

    /// <summary>The steps of sequences are regular in no vector of rows, so that vectors run across the samples.</summary>
    public override ValueLayout? LayoutFor(IReadOnlyList<TensorShape> inputs) => inputs[0].Rank == 1 ? ValueLayout.Rows : ValueLayout.Lanes;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var dense = (DenseSpec)layer;
        var name = dense.Initializer == "Default"
            ? ActivationTraits.Of(placement.DeclaredActivation.Name).Initializer
            : dense.Initializer;
        var initializer = new InitializerPlan(name, dense.InitializerValue, dense.BiasValue);
        return placement.Layout == ValueLayout.Lanes ? PlanSteps(dense, initializer, placement, arenas)
            : IsPackedVector(placement, arenas.Choices.PacksSingleOutput ?? true)
                ? PlanSingleOutput(dense, initializer, placement, arenas)
            : PlanDense(dense, initializer, placement, arenas);
    }

    /// <summary>
    /// Whether the weights of a single output can be read in whole vectors, beside rows of inputs that can: the caller's own cannot. Layers that share them may
    /// read others.
    /// </summary>
    private static bool IsPackedVector(LayerPlacement placement, bool choice) =>
        choice && placement.Outputs == 1 && !placement.SharesWeights && placement.InputStride % Padding.Floats == 0;

    private static DensePlan PlanDense(DenseSpec dense, InitializerPlan initializer, LayerPlacement placement, NetworkArenas arenas)
    {
        var (inputs, outputs, stride) = (placement.Inputs, placement.Outputs, placement.OutputStride);
        return new DensePlan(
            dense.Name,
            inputs,
            placement.InputStride,
            outputs,
            stride,
            placement.Activation,
            placement.WorkspaceOffset,
            arenas.TakeStep(placement, trains: true, placement.PassesDelta ? outputs * placement.InputStride : null),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Weights", inputs, outputs, stride, $"{dense.Key}.weight", TensorStorage.Transposed)),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Biases", 1, outputs, stride, $"{dense.Key}.bias", TensorStorage.Vector)),
            initializer,
            new DenseTiles(
                Forward: TilePlanner.Plan(arenas.MaxBatchSize, outputs, inputs, arenas.Choices.Tile),
                InputDeltas: TilePlanner.Plan(arenas.MaxBatchSize, inputs, outputs, arenas.Choices.Tile),
                Gradients: TilePlanner.Plan(inputs, outputs, arenas.MaxBatchSize, arenas.Choices.Tile),
                InputBlockPlanner.Plan(inputs, placement.InputStride, arenas.MaxBatchSize, arenas.Choices.Inputs)),
            RowPlanner.Plan(outputs, inputs, arenas.Choices.Row))
        {
            Norm = placement.Norm,
        };
    }

    private static DenseStepsPlan PlanSteps(DenseSpec dense, InitializerPlan initializer, LayerPlacement placement, NetworkArenas arenas)
    {
        var (features, stride) = (placement.Input.Dimensions[1], Padding.Stride(dense.Units));
        var weightStride = dense.Units == 1 && !placement.SharesWeights ? 1 : stride;
        return new DenseStepsPlan(
            dense.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Weights", features, dense.Units, weightStride, $"{dense.Key}.weight", TensorStorage.Transposed)),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Biases", 1, dense.Units, stride, $"{dense.Key}.bias", TensorStorage.Vector)),
            initializer,
            TilePlanner.Plan(StreamedSteps, dense.Units, features, arenas.Choices.Tile));
    }

    private static SingleOutputPlan PlanSingleOutput(DenseSpec dense, InitializerPlan initializer, LayerPlacement placement, NetworkArenas arenas)
    {
        var inputs = placement.Inputs;
        return new SingleOutputPlan(
            dense.Name,
            inputs,
            placement.InputStride,
            placement.OutputStride,
            placement.Activation,
            placement.WorkspaceOffset,
            arenas.TakeStep(placement, trains: true),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Weights", inputs, 1, 1, $"{dense.Key}.weight", TensorStorage.Transposed)),
            arenas.TakeTensor(placement, new TensorPlan(dense.Name, "Biases", 1, 1, placement.OutputStride, $"{dense.Key}.bias", TensorStorage.Vector)),
            initializer,
            RowPlanner.PlanVectors(inputs));
    }
}
