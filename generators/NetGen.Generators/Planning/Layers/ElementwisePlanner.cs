using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans an activation that no layer above could take in.</summary>
internal sealed class ElementwisePlanner : LayerPlanner
{
    public override Type Specification => typeof(ActivationLayerSpec);

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas) => new ElementwisePlan(
        layer.Name,
        placement.Inputs,
        placement.InputStride,
        placement.Outputs,
        placement.OutputStride,
        placement.Activation,
        placement.WorkspaceOffset,
        arenas.TakeStep(placement, transposed: null));
}
