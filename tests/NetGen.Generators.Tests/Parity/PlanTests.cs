using NetGen.Generators.Planning;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Every plan that the planner can choose, forced on networks of awkward sizes, agrees with the reference.</summary>
public sealed class PlanTests
{
    // Sizes that nothing divides, and sizes that two and three vectors divide; one output, and several.
    private static readonly NetworkSource Odd = NetworkSource.Named("Odd", maxBatchSize: 15).Input(5).Dense(17, "Tanh").Dense(3, "Softmax");

    private static readonly NetworkSource Even = NetworkSource.Named("Even", maxBatchSize: 27).Input(49).Dense(48, "Relu").Dense(1, "Sigmoid");

    // Padded to four, five and seven vectors of 512 bits, which only a machine that has them runs.
    private static readonly NetworkSource Wide = NetworkSource.Named("Wide", maxBatchSize: 15).Input(20).Dense(60, "Relu").Dense(70, "Tanh").Dense(100, "Softmax");

    /// <summary>Each plan by its name, which a failing network's number counts through.</summary>
    private static Dictionary<string, PlanChoices> All { get; } = new(
        TilePlanner.Candidates.Select(tile => KeyValuePair.Create($"tiles of {tile}", new PlanChoices { Tile = tile })))
    {
        ["inputs packed by 24"] = new() { Inputs = new InputBlock(24, IsPacked: true) },
        ["inputs packed by 48"] = new() { Inputs = new InputBlock(48, IsPacked: true) },
        ["inputs by 24 in place"] = new() { Inputs = new InputBlock(24, IsPacked: false) },
        ["inputs in place"] = new() { Inputs = InputBlock.Whole },
        ["rows of 1 vector in 3 chains"] = new() { Row = new RowPlan(1, 3, 0) },
        ["rows of 2 vectors in 2 chains, fetched"] = new() { Row = new RowPlan(2, 2, 8) },
        ["a matrix for one output"] = new() { PacksSingleOutput = false },
        ["steps on rows, always"] = new() { StepsRow = true },
        ["steps on rows, never"] = new() { StepsRow = false },
    };

    [Fact]
    public void AgreeWithTheReference()
    {
        var networks = All.Values
            .SelectMany((choices, index) => NetworksFor(choices).Select(network => (network with { Name = $"{network.Name}{index}" }, choices)))
            .ToList();
        using var compiled = ForcedPlans.Compile(networks);
        foreach (var (declaration, _) in networks)
        {
            var network = compiled.Create(declaration);
            Parity.Check(network, rows: 1);
            Parity.Check(network, network.Info.MaxBatchSize);
            DescentTests.CheckSteps(network);
        }
    }

    [Fact]
    public void EveryTileIsChosenSomewhere()
    {
        var sizes = new[] { 1, 8, 12, 16, 24, 32, 48, 64, 80, 96, 112, 128, 240, 512 };
        var chosen = from rows in sizes
                     from columns in sizes
                     from depth in new[] { 8, 64, 784 }
                     let tiles = TilePlanner.Plan(rows, columns, depth, choice: null)
                     from tile in new[] { tiles.Wide, tiles.Narrow }
                     select tile;
        Assert.Empty(TilePlanner.Candidates.Except(chosen.Select(tile => tile with { FetchesAhead = false })));
    }

    private static NetworkSource[] NetworksFor(PlanChoices choices) => choices.Tile is { Vectors: > 3 } ? [Wide] : [Odd, Even];
}
