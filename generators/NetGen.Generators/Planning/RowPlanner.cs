using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Plans the product of a single prediction. Its time is the latency of the longest chain of multiply-adds, or the loading of the
/// weights, so it wants as many sums in flight as the units can start during one latency, and no more vectors than a row has.
/// </summary>
internal static class RowPlanner
{
    /// <summary>Enough sums to keep every unit busy while one multiply-add completes.</summary>
    private const int SumsInFlight = (int)(CostModel.MultiplyAddsPerCycle * CostModel.MultiplyAddLatency);

    /// <summary>Adding more chains at the end takes longer than their shortness saves.</summary>
    private const int MostChains = 4;

    /// <summary>Measured on 784 x 128: 6.0 us without, 4.6 with 8 rows, 4.8 with 16.</summary>
    private const int RowsAhead = 8;

    private static readonly int[] Widths = [8, 4, 2, 1];

    public static ForEachFile<RowPlan> Plan(int columns, int depth, RowPlan? choice) => ForEachFile<RowPlan>.Decide(file =>
    {
        if (choice is not null && Padding.Padded(columns) % (choice.Vectors * file.Lanes) == 0)
        {
            return choice with { Chains = Math.Min(choice.Chains, depth) };
        }

        var vectors = Vectors(columns, file);
        return new RowPlan(vectors, Math.Max(1, Math.Min(SumsInFlight / vectors, Math.Min(depth, MostChains))), FetchAhead(columns, depth));
    });

    /// <summary>A tile of one row, as wide as <see cref="Plan"/>'s, whose sums keep their order.</summary>
    public static ForEachFile<TilePlan> PlanVectors(int columns) =>
        ForEachFile<TilePlan>.Decide(file => new TilePlan(1, Vectors(columns, file)));

    private static int FetchAhead(int columns, int depth) =>
        (long)Padding.Padded(columns) * depth > InputBlockPlanner.NearFloats ? RowsAhead : 0;

    private static int Vectors(int columns, RegisterFile file) =>
        Widths.First(width => Padding.Padded(columns) % (width * file.Lanes) == 0);
}
