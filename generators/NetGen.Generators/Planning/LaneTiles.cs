namespace NetGen.Generators.Planning;

/// <summary>
/// The tiles of sums over weights that are the same for all samples of a block: so many lines of 16 samples, so many vectors of each. A weight is
/// loaded once for all vectors of its line; where registers are as wide as a line there is one.
/// </summary>
internal static class LaneTiles
{
    private const int MostVectors = 2;

    /// <summary>
    /// For products of weights with a block: enough sums to keep two units busy while each waits for its last term. With 16 registers, 32 x 128 by a block
    /// of 128 steps took 0.9 to 1.1 ms in tiles of 8 x 1 on a Zen 3 alone and 1.6 to 2.0 where another machine shared its core, in tiles of 6 x 2 0.77 and 1.2 to 1.4.
    /// </summary>
    public static readonly ForEachFile<TilePlan> Products =
        ForEachFile<TilePlan>.Decide(file => Vectors(file) == 1 ? new TilePlan(Rows: 8, Vectors: 1) : new TilePlan(Rows: 6, Vectors: MostVectors));

    /// <summary>How many vectors of a line sums are taken of together.</summary>
    public static int Vectors(RegisterFile file) => Math.Min(MostVectors, LaneBlock.Samples / file.Lanes);
}
