namespace NetGen.Generators.Planning;

/// <summary>The block of a matrix product, or of sums over blocks of samples, that stays in registers.</summary>
/// <param name="Rows">The number of rows: of lines, one for each unit or input, where it is a block of samples.</param>
/// <param name="Vectors">The number of vectors in a row.</param>
internal sealed record TilePlan(int Rows, int Vectors)
{
    /// <summary>The rows of the smaller tile for what <see cref="Rows"/> does not divide: with two vectors still enough sums to hide a multiply-add's latency.</summary>
    public const int RestRows = 4;

    /// <summary>Whether the values that a later turn of its loop reads are asked for early.</summary>
    public bool FetchesAhead { get; init; }

    /// <summary>How many terms of its sums are added in one turn of the loop.</summary>
    public int TermsPerTurn { get; init; } = 1;

    public int Sums => Rows * Vectors;

    /// <summary>The registers it needs: the sums, one row of vectors and one broadcast value.</summary>
    public int Registers => Sums + Vectors + 1;

    /// <summary>
    /// The rest of a division by <see cref="Rows"/> from which on a step of <see cref="RestRows"/> comes first. Where fours divide the
    /// tile they fill up the rest; where they do not, as with six, two of them may make it disappear. A tile of fewer rows than that leaves single rows.
    /// </summary>
    public int RestFrom => Rows < RestRows || Rows % RestRows == 0 ? RestRows : 2;

    /// <summary>Whether it can leave as many rows as a step of <see cref="RestRows"/> is for.</summary>
    public bool LeavesRest => Rows > RestFrom;

    /// <summary>How many tiles, how many smaller ones of <see cref="RestRows"/> and how many single rows cover so many rows, as the emitted loops do.</summary>
    public (int Whole, int Small, int Single) Cover(int rows)
    {
        var small = 0;
        for (; rows >= RestRows && rows % Rows >= RestFrom; rows -= RestRows)
        {
            small++;
        }

        return (rows / Rows, small, rows % Rows);
    }

    public override string ToString() => $"{Rows} x {Vectors}{(FetchesAhead ? " fetched ahead" : string.Empty)}{(TermsPerTurn > 1 ? $" in turns of {TermsPerTurn} terms" : string.Empty)}";
}
