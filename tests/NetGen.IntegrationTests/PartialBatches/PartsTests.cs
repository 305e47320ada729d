using Xunit;

namespace NetGen.IntegrationTests.PartialBatches;

/// <summary>A step run in parts, in any number and order of them, gives the bits of a step run at once.</summary>
[Trait("Category", "Numerics")]
public sealed class PartsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(40)]
    public void AnyNumberOfPartsGivesTheSameBits(int parts)
    {
        Verify<Tiny>(parts);
        Verify<Digits>(parts);
        Verify<Wide>(parts);
        Verify<Motley>(parts);
        Verify<Absolute>(parts);
    }

    private static void Verify<TNetwork>(int parts)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var rows = TNetwork.Info.MaxBatchSize - 1;
        var (inputs, targets) = (Samples.Inputs<TNetwork>(rows), Samples.Targets<TNetwork>(rows));
        var network = TNetwork.Create(3);
        var whole = new TrainingState(TNetwork.Info, new Sgd(0.1f));
        var loss = network.ComputeGradients(inputs, targets, whole);

        var split = new TrainingState(TNetwork.Info, new Sgd(0.1f));
        split.BeginStep(rows);
        inputs.CopyTo(split.Inputs.Span);
        for (var row = 0; row < rows; row++)
        {
            split.SetTarget(row, targets.AsSpan(row * TNetwork.Info.OutputSize, TNetwork.Info.OutputSize));
        }

        split.SetRowScales([]);
        // What no part computes would be seen.
        split.Gradients.Fill(float.NaN);
        for (var phase = 0; phase < TNetwork.Info.Phases.Length; phase++)
        {
            for (var part = parts - 1; part >= 0; part--)
            {
                network.RunPhase(phase, split, part, parts);
            }
        }

        Assert.Equal(loss, split.EndStep(split.Rows));
        Bits.Equal(whole.Gradients, split.Gradients);
    }
}
