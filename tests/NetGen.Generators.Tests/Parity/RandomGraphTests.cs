using CsCheck;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// Random graphs of joins and branches, of rows and of blocks of samples, with shared weights, several inputs and outputs: generated, compiled, run and held
/// against the reference, forward and gradient.
/// </summary>
public sealed class RandomGraphTests
{
    private const int Count = 5;

    // Few networks that have everything between them.
    private const string Seed = "0000000000122";

    private static readonly string[] Kinds =
        ["SharedWith", "[Output(", "[IndexInput(", "[Add(", "[Multiply(", "[Concat(", "[Gru(", "[Conv2D(", "[Conv1D(", "Norm(", "Pool"];

    private static readonly Gen<int> Number = Gen.Int[0, 99];

    private static readonly Gen<RandomStep> Step = Gen.Select(Number, Number, Number, Number, Gen.Bool)
        .Select((kind, first, second, function, shares) => new RandomStep(kind, first, second, function, shares));

    private static readonly Gen<NetworkSource> Network = Gen.Select(Gen.Int[0, 3], Step.List[4, 9], Gen.Int[1, 3], Gen.Int[1, 19]).Select(RandomGraph.Declare);

    // At one width of vectors: each layer has tests of its own at the others.
    [Fact]
    public void AgreeWithTheReference() => RandomNetworks.Check(Network, Count, Seed);

    /// <summary>However few there are by default, what they are there for is among them.</summary>
    [Fact]
    public void AreOfEveryKind()
    {
        var text = string.Concat(RandomNetworks.Draw(Network, Count, Seed).Select(network => network.ToString()));
        Assert.All(Kinds, kind => Assert.Contains(kind, text));
    }
}
