using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How noise is added in training.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="StandardDeviation">The standard deviation of the noise.</param>
/// <param name="Stream">Which of the layers that draw random numbers it is.</param>
internal sealed record GaussianNoisePlan(string Name, LayerPlacement Placement, StepMemory Step, float StandardDeviation, int Stream)
    : ElementwisePlan(Name, Placement, Step)
{
    public override bool IsTrainingOnly => true;

    public override int? RandomStream => Stream;

    public override string Decisions => "in training only, a pass over the rows; the delta passes through, so that no noise is kept or drawn again";
}
