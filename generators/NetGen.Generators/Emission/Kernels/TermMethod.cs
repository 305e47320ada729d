namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// The method that adds one term to each sum of a tile. A loop that takes several terms in a turn calls it for each, and the compiler inlines it:
/// so the text stands once, and the loop's own instructions are shared.
/// </summary>
/// <param name="Left">The parameter that the left factor is read from.</param>
/// <param name="LeftAt">The index it is read at, as the term's text calls it.</param>
/// <param name="Right">The parameter that the right factor is read from.</param>
/// <param name="RightAt">The index it is read at.</param>
/// <param name="Sums">The locals of the sums.</param>
internal sealed record TermMethod(string Left, string LeftAt, string Right, string RightAt, IReadOnlyList<string> Sums)
{
    private const string Name = "AddTerm";

    /// <summary>The call for a term whose factors lie there.</summary>
    public string Call(string leftAt, string rightAt) => $"{Name}(ref {Left}, {leftAt}, ref {Right}, {rightAt},\n    {Join("ref ")});";

    /// <summary>Writes the method, behind the loops that call it.</summary>
    public void Emit(SourceWriter writer, Action term)
    {
        writer.WriteLine();
        writer.WriteLine("// Adds a term to each sum of a tile.");
        writer.WriteLine(Runtime.Inlined);
        using (writer.Block($"static void {Name}(ref float {Left}, nint {LeftAt}, ref float {Right}, nint {RightAt},\n    {Join("ref TVector ")})"))
        {
            term();
        }
    }

    private string Join(string prefix) => string.Join(", ", Sums.Select(sum => prefix + sum));
}
