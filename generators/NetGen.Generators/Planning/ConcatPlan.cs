using NetGen.Generators.Model;
using NetGen.Generators.Planning.Layers;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Planning;

/// <summary>How layers are put one behind the other: by copies, place by place.</summary>
internal sealed record ConcatPlan(string Name, LayerPlacement Placement, StepMemory Step)
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
    public override StepShape? StepOf(IReadOnlyList<int> inputs) => new(inputs.Sum()) { InputPadding = StepPadding.None, OutputPadding = StepPadding.Half };

    public override string Decisions => "copies, place by place";

    /// <summary>The floats of one place's outputs.</summary>
    public int Width => Floats(Placement.Output);

    /// <summary>The number of places.</summary>
    public int Places => Outputs / Placement.Output.Dimensions[Placement.Output.Rank - 1];

    /// <summary>The floats of one place of a source.</summary>
    public int WidthOf(int source) => Floats(Sources[source].Shape);

    /// <summary>Where a source's values begin among one place's outputs.</summary>
    public int OffsetOf(int source) => Enumerable.Range(0, source).Sum(WidthOf);

    private int Floats(TensorShape shape) => shape.Dimensions[shape.Rank - 1] * (Layout == ValueLayout.Lanes ? LaneBlock.Samples : 1);
}
