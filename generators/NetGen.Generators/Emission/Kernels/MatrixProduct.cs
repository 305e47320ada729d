namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// A matrix product as the tile emitter writes it: <c>result[row, column] = start[column] + sum over depth of left * right[column]</c>.
/// Indices are C# expressions in the names of the loops.
/// </summary>
internal sealed record MatrixProduct
{
    /// <summary>The variable of the rows.</summary>
    public required string Row { get; init; }

    /// <summary>The first row.</summary>
    public required string FirstRow { get; init; }

    /// <summary>The row behind the last.</summary>
    public required string EndRow { get; init; }

    /// <summary>The number of columns, padding included.</summary>
    public required int Columns { get; init; }

    /// <summary>A loop around that of the summation, if its terms do not lie in one piece.</summary>
    public (string Variable, int Count)? Around { get; init; }

    /// <summary>The variable of the summation.</summary>
    public required string Depth { get; init; }

    /// <summary>The number of terms of a sum, where it is known at compile time; null for the rows of a batch.</summary>
    public int? Terms { get; init; }

    /// <summary>The same as an expression.</summary>
    public string TermCount => Terms is { } count ? $"{count}" : "rows";

    /// <summary>The left matrix, of which one value at a time is broadcast, or a vector read if its columns are those of the result.</summary>
    public required Operand Left { get; init; }

    /// <summary>The right matrix, of which whole vectors are read. Its index includes <c>column</c>.</summary>
    public required Operand Right { get; init; }

    /// <summary>What the sums start with; zero if null. Its index includes <c>column</c>.</summary>
    public Operand? Start { get; init; }

    /// <summary>Where the sums go. Its index includes <c>column</c>.</summary>
    public required Operand Result { get; init; }

    /// <summary>The parameter with a matrix laid out like the result that is read when a sum is stored; nothing if null.</summary>
    public string? Kept { get; init; }

    /// <summary>Whether the sums are gradients, and go where the kernel's type parameter sends them.</summary>
    public bool IsGradient { get; init; }

    /// <summary>The number of columns that count, where those behind must stay zero.</summary>
    public int? MaskedColumns { get; init; }

    /// <summary>What is written for each vector of columns before its rows; nothing if null.</summary>
    public Func<int, string>? Prepare { get; init; }

    /// <summary>What a sum is changed to before it is stored, from its local and the number of its vector of columns; nothing if null.</summary>
    public Func<string, int, string>? Finish { get; init; }

    /// <summary>What is stored, from the local that holds the sum and the one that holds the kept value.</summary>
    public Func<string, string, string> Store { get; init; } = static (sum, _) => sum;
}
