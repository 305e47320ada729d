using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How the largest values of windows are found.</summary>
internal sealed record MaxPoolPlan(string Name, LayerPlacement Placement, StepMemory Step, Model.EquatableArray<PoolAxis> Axes)
    : PoolPlan(Name, Placement, Step, Axes)
{
    public override bool MultipliesDerivativeBelow => true;

    public override string Decisions =>
        "window by window, 16 samples at a time; the backward pass finds the place of the largest value by comparing again, so that no places are kept";
}
