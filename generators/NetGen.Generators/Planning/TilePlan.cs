namespace NetGen.Generators.Planning;

/// <summary>The block of a matrix product whose sums stay in registers.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Vectors">The number of vectors in a row.</param>
internal sealed record TilePlan(int Rows, int Vectors)
{
    /// <summary>
    /// 12 sums, 2 vectors of the right matrix and 1 broadcast fill 15 of the 16 vector registers that AVX2 has: enough independent
    /// sums to hide the latency of the multiply-adds, and none that spills.
    /// </summary>
    public static readonly TilePlan SixteenRegisters = new(6, 2);
}
