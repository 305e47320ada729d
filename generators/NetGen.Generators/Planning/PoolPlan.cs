using NetGen.Generators.Planning.Layers;

namespace NetGen.Generators.Planning;

/// <summary>How a pool is computed: window by window, channel by channel, for 16 samples at a time. One derived record for each kind.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Step">Where a training step keeps its values.</param>
/// <param name="Axes">How the window moves along each dimension, the outermost first.</param>
internal abstract record PoolPlan(string Name, LayerPlacement Placement, StepMemory Step, Model.EquatableArray<PoolAxis> Axes)
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
    /// <summary>Up to so many places a window is written out.</summary>
    private const int MostUnrolledPlaces = 16;

    /// <summary>The floats of all channels at one place, for 16 samples.</summary>
    public int PlaceStride => OutputStride / Axes.Aggregate(1, (product, axis) => product * axis.Outputs);

    /// <summary>The places in a window.</summary>
    public int Places => Axes.Aggregate(1, (product, axis) => product * axis.Window.Size);

    public bool IsPadded => Axes.Any(axis => axis.IsPadded);

    /// <summary>Whether the places of a window are written out, not visited in loops.</summary>
    public bool IsUnrolled => !IsPadded && Places <= MostUnrolledPlaces;

    /// <summary>Whether no window but one writes the delta of any place, and one does of each.</summary>
    public bool IsPartition => !Axes.Any(axis => axis.Overlaps || axis.LeavesOut);
}
