namespace NetGen.Generators.Emission.Layers;

/// <summary>A loop through a range part by part, which is not written where one part is all.</summary>
/// <param name="StartName">The variable of where a part begins.</param>
/// <param name="CountName">The variable of how long it is.</param>
/// <param name="Length">The length of the range.</param>
/// <param name="Step">The length of a part; the last may be shorter.</param>
internal sealed record PartLoop(string StartName, string CountName, int Length, int Step)
{
    private bool IsWhole => Step >= Length;

    /// <summary>Where a part begins.</summary>
    public string Start => IsWhole ? "0" : StartName;

    /// <summary>How long it is.</summary>
    public string Count => IsWhole ? $"{Length}" : CountName;

    /// <summary>The end of a part.</summary>
    private string End => IsWhole ? $"{Length}" : $"{StartName} + {CountName}";

    /// <summary>Opens the loop; null where one part is all.</summary>
    public IDisposable? Emit(SourceWriter writer)
    {
        if (IsWhole)
        {
            return null;
        }

        var block = writer.Block($"for (nint {StartName} = 0; {StartName} < {Length}; {StartName} += {Step})");
        writer.WriteLine($"var {CountName} = global::System.Math.Min({Step}, {Length} - {StartName});");
        return block;
    }

    /// <summary>Opens the loop through a part.</summary>
    public IDisposable EmitEach(SourceWriter writer, string variable) => writer.Block($"for (nint {variable} = {Start}; {variable} < {End}; {variable}++)");

    /// <summary>How far an index in that loop is from the part's beginning.</summary>
    public string Within(string variable) => IsWhole ? variable : $"({variable} - {StartName})";

    /// <summary>What a part's beginning adds to an index that moves by a distance for each step.</summary>
    public string Offset(int distance) => IsWhole ? string.Empty : $" + {StartName} * {distance}";
}
