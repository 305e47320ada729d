namespace NetGen.Generators.Emission.Layers;

/// <summary>A loop through a range part by part, which is not written where one part is all.</summary>
/// <param name="First">The variable of a part's beginning.</param>
/// <param name="Name">The variable of its length.</param>
/// <param name="Length">The length of the range.</param>
/// <param name="Step">The length of a part; the last may be shorter.</param>
internal sealed record PartLoop(string First, string Name, int Length, int Step)
{
    private bool IsWhole => Step >= Length;

    /// <summary>Where a part begins.</summary>
    public string Start => IsWhole ? "0" : First;

    /// <summary>How long it is.</summary>
    public string Count => IsWhole ? $"{Length}" : Name;

    /// <summary>Opens it.</summary>
    public IDisposable? Emit(SourceWriter writer)
    {
        if (IsWhole)
        {
            return null;
        }

        var block = writer.Block($"for (nint {First} = 0; {First} < {Length}; {First} += {Step})");
        writer.WriteLine($"var {Name} = global::System.Math.Min({Step}, {Length} - {First});");
        return block;
    }

    /// <summary>What a part's beginning adds to an index, of which it moves by a distance for each step of one.</summary>
    public string Offset(int distance) => IsWhole ? string.Empty : $" + {First} * {distance}";
}
