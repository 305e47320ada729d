using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How values are dropped in training.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Rate">The share of values that is dropped.</param>
/// <param name="Stream">Which of the layers that draw random numbers it is.</param>
internal sealed record DropoutPlan(string Name, LayerPlacement Placement, StepMemory Step, float Rate, int Stream)
    : ElementwisePlan(Name, Placement, Step)
{
    public override bool IsTrainingOnly => true;

    public override int? RandomStream => Stream;

    public override string Decisions => "in training only, a pass over the rows; a dropped value is kept as minus zero, which tells the backward pass, so that no mask is kept or drawn again";
}
