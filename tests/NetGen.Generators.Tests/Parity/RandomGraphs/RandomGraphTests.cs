using CsCheck;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>
/// Random graphs of joins and branches, of rows and of blocks of samples, with shared weights, several inputs and outputs: generated, compiled, run and held
/// against the reference, forward and gradient.
/// </summary>
public sealed class RandomGraphTests
{
    private const int Count = 6;

    // Few networks that have everything between them.
    private const string Seed = "0000000016760";

    private static readonly string[] Ways =
    [
        "SharedWith", @"\[Output\(.*From = ""L", @"\[Output\(.*From = ""Values", @"\[IndexInput\(", "From = \"Input\"", "ReturnSequence = true", "ReturnSequence = false",
        "ResetAfter = false", @"\[Gru\((?!.*ResetAfter)", @"\[Gru\(.*TruncateAfter", @"\[Lstm\(.*TruncateAfter", @"\[SimpleRnn\(.*TruncateAfter",
        @"\[Conv.*Groups", @"\[Conv.*Stride = 2", @"\[Conv.*Dilation = 2", @"\[Conv.*Causal", @"\[Conv.*Same", @"\[Conv.*Valid", @"\[Conv\dD\(\d+, [24],", @"\[Conv\dD\(\d+, 3,",
        @"\[MaxPool.*Stride = 2", @"\[MaxPool.*Dilation = 2", @"\[AveragePool.*Stride = 2", "IncludePadding", @"Pool.*Causal", @"Pool.*Same", @"Pool.*Valid",
    ];

    private static readonly Gen<int> Number = Gen.Int[0, 9999];

    private static readonly Gen<RandomStep> Step = Gen.Select(Number, Number, Number, Number, Gen.Int[0, 4095], Gen.Bool)
        .Select((kind, first, second, function, detail, shares) => new RandomStep(kind, first, second, function, detail, shares));

    private static readonly Gen<NetworkSource> Network = Gen.Select(Gen.Int[0, 3], Step.List[4, 14], Gen.Int[1, 3], Gen.Int[1, 19]).Select(RandomGraph.Declare);

    // At one width of vectors: each layer has tests of its own at the others.
    [Fact]
    public void AgreeWithTheReference() => RandomNetworks.Check(Network, Count, Seed);

    /// <summary>However few there are by default, what they are there for is among them.</summary>
    [Fact]
    public void AreOfEveryKind()
    {
        var text = string.Concat(RandomNetworks.Draw(Network, Count, Seed).Select(network => network.ToString()));
        Assert.All(LayerKinds.All, kind => Assert.Contains($"[{kind}(", text, StringComparison.Ordinal));
        Assert.All(Ways, way => Assert.Matches(way, text));
    }
}
