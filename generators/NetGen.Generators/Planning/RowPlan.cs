namespace NetGen.Generators.Planning;

/// <summary>How a product with a single row is summed: as few sums as a row has, so several chains of each hide the latency.</summary>
/// <param name="Vectors">The vectors of outputs summed at a time.</param>
/// <param name="Chains">The chains each sum is split into, which are added at the end.</param>
/// <param name="FetchAhead">How many rows of weights ahead are fetched; 0 for weights that are near anyway.</param>
internal sealed record RowPlan(int Vectors, int Chains, int FetchAhead)
{
    public override string ToString() =>
        (Vectors == 1 ? "1 vector" : $"{Vectors} vectors")
        + (Chains == 1 ? string.Empty : $" of {Chains} chains")
        + (FetchAhead == 0 ? string.Empty : $", weights fetched {FetchAhead} rows ahead");
}
