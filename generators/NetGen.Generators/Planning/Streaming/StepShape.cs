namespace NetGen.Generators.Planning.Streaming;

/// <summary>What a layer makes of one step of a sequence, where it can be computed step by step.</summary>
/// <param name="Outputs">The number of outputs of a step.</param>
internal sealed record StepShape(int Outputs)
{
    /// <summary>A step of which each value makes one.</summary>
    public static StepShape Pointwise(int values) => new(values) { InputPadding = StepPadding.Half, OutputPadding = StepPadding.Half };

    /// <summary>How many of the steps before a layer reads again.</summary>
    public int Past { get; init; }

    /// <summary>The floats of its own that pass from one step to the next, or from one of its passes to the next.</summary>
    public int State { get; init; }

    /// <summary>How the steps of its inputs must be padded.</summary>
    public StepPadding InputPadding { get; init; } = StepPadding.Whole;

    /// <summary>How those of its outputs must be; without any, they can go straight to the caller.</summary>
    public StepPadding OutputPadding { get; init; } = StepPadding.Whole;
}
