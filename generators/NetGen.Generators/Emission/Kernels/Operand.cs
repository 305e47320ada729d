namespace NetGen.Generators.Emission.Kernels;

/// <summary>One operand of a product.</summary>
/// <param name="Reference">The parameter it is read from or written to.</param>
/// <param name="Index">Where its value for the tile's first row lies, and for the first term of its sums.</param>
/// <param name="RowStep">How far the next row's value lies behind it.</param>
/// <param name="DepthStep">How far the next term's value lies behind it.</param>
internal sealed record Operand(string Reference, string Index, int RowStep = 0, int DepthStep = 0)
{
    /// <summary>How far behind its index lies what a tile that fetches ahead asks for; 0 for an operand that is near anyway.</summary>
    public int Ahead { get; init; }

    /// <summary>Whether each column has a value of its own.</summary>
    public bool IsVector { get; init; }
}
