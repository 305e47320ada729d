namespace NetGen.Generators.Planning;

/// <summary>
/// What is decided in advance instead of by cost. The generator leaves everything open; tests force every plan there is on networks
/// that would not get it.
/// </summary>
internal sealed record PlanChoices
{
    public static readonly PlanChoices ByCost = new();

    /// <summary>The tile of every product whose columns it divides and whose registers suffice.</summary>
    public TilePlan? Tile { get; init; }

    /// <summary>The columns of inputs that gradients go through at a time.</summary>
    public InputBlock? Inputs { get; init; }

    /// <summary>The plan of single predictions, where its vectors divide the columns.</summary>
    public RowPlan? Row { get; init; }

    /// <summary>Whether the weights of a single output are a packed vector, where that is possible.</summary>
    public bool? PacksSingleOutput { get; init; }

    /// <summary>Whether a step on a single row gets a method of its own, where that is possible.</summary>
    public bool? StepsRow { get; init; }
}
