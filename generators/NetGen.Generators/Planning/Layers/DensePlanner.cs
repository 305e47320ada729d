using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a fully connected layer.</summary>
internal sealed class DensePlanner : LayerPlanner
{
    public override Type Specification => typeof(DenseSpec);

    public override bool TakesInActivation => true;

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var dense = (DenseSpec)layer;
        var (inputs, outputs, stride) = (placement.Inputs, placement.Outputs, placement.OutputStride);
        var weights = new TensorPlan(dense.Name, "Weights", inputs, outputs, arenas.Parameters.Take(inputs * stride), stride);
        var biases = new TensorPlan(dense.Name, "Biases", 1, outputs, arenas.Parameters.Take(stride), stride);
        var step = arenas.TakeStep(placement, placement.PassesDelta ? outputs * placement.InputStride : null);
        var initializer = dense.Initializer == "Default"
            ? ActivationTraits.Of(placement.DeclaredActivation.Name).Initializer
            : dense.Initializer;
        return new DensePlan(
            dense.Name,
            inputs,
            placement.InputStride,
            outputs,
            stride,
            placement.Activation,
            placement.WorkspaceOffset,
            step,
            weights,
            biases,
            initializer,
            new DenseTiles(
                Forward: TilePlanner.Plan(arenas.MaxBatchSize, outputs, inputs),
                InputDeltas: TilePlanner.Plan(arenas.MaxBatchSize, inputs, outputs),
                Gradients: TilePlanner.Plan(inputs, outputs, arenas.MaxBatchSize),
                PackingPlanner.Plan(inputs, arenas.MaxBatchSize)));
    }
}
