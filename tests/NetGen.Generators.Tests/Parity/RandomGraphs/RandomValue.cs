namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>What a layer of a random graph gives, or an input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The dimensions of a row.</param>
/// <param name="IsActivated">Whether it may be the result of an activation, which no other should follow.</param>
internal sealed record RandomValue(string Name, int[] Shape, bool IsActivated = false)
{
    public int Rank => Shape.Length;

    public int Channels => Shape[^1];

    public int Size => Shape.Aggregate(1, (size, dimension) => size * dimension);

    public IEnumerable<int> Places => Shape.Take(Rank - 1);

    public bool IsVector => Rank == 1;

    public bool IsSequence => Rank == 2;

    public bool IsImage => Rank == 3;
}
