namespace NetGen.Generators.Planning;

/// <summary>
/// The tiles of sums over weights that are the same for all samples of a block: so many lines of 16 samples, so many vectors of each. A weight is
/// loaded once for all vectors of its line; where registers are as wide as a line there is one.
/// </summary>
internal static class LaneTiles
{
    private const int LinesOfOneVector = 8;
    private const int LinesOfTwoVectors = 6;

    /// <summary>
    /// For products of weights with a block: enough sums to keep two units busy while each waits for its last term, or all there are. On a Zen 3, whose lines are two vectors,
    /// weights of 32 x 128 times 128 steps of 64 samples took 1.0 to 1.3 ms in tiles of 8 x 1, and 1.6 to 2.1 where another machine shared the core; in tiles of 6 x 2 0.77 to 0.80
    /// and 1.2 to 1.4.
    /// </summary>
    public static ForEachFile<TilePlan> Products(int lines) => ForEachFile<TilePlan>.Decide(file =>
        new TilePlan(Math.Min(lines, Vectors(file) == 1 ? LinesOfOneVector : LinesOfTwoVectors), Vectors(file)));

    /// <summary>How many vectors of a line sums are taken of together: those of the widest that the registers hold. Narrower ones go through a line in turns.</summary>
    public static int Vectors(RegisterFile file) => LaneBlock.Samples / file.Lanes;
}
