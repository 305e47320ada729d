using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How the means of windows are computed.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Axes">How the window moves along each dimension, the outermost first.</param>
/// <param name="IncludesPadding">Whether places of the padding count as zeros.</param>
internal sealed record AveragePoolPlan(string Name, LayerPlacement Placement, StepMemory Step, Model.EquatableArray<PoolAxis> Axes, bool IncludesPadding)
    : PoolPlan(Name, Placement, Step, Axes)
{
    /// <summary>Whether all means are of the same number of places.</summary>
    public bool HasFixedCount => IncludesPadding || !IsPadded;

    public override string Decisions => "window by window, 16 samples at a time";
}
