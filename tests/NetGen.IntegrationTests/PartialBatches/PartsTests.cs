using Xunit;

namespace NetGen.IntegrationTests.PartialBatches;

/// <summary>
/// A step run in parts, in any number and order of them, gives the bits of a step run at once. In phases split by samples no part reads
/// rows that another lays out: Fit does not wait between the two.
/// </summary>
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
        Verify<Awkward>(parts);
        Verify<Scaled>(parts);
        Verify<Restrained>(parts);
        Verify<Bounded>(parts);
        Verify<Noisy>(parts);
        Verify<Normed>(parts);
        Verify<Pictures>(parts);
        Verify<Sequences>(parts);
        Verify<Residual>(parts);
        Verify<Repeated>(parts);
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
        split.SetRowScales([]);
        // What no part lays out or computes would be seen.
        split.Activations.Span.Slice(TNetwork.Info.Step.Targets, rows * TNetwork.Info.Step.OutputStride).Fill(float.NaN);
        Computed.Fill(TNetwork.Info, split.Gradients, float.NaN);
        for (var phase = 0; phase < TNetwork.Info.Phases.Length; phase++)
        {
            var bySamples = TNetwork.Info.Phases[phase].Axis == PhaseAxis.Samples;
            for (var part = parts - 1; part >= 0; part--)
            {
                LayOut(split, inputs, targets, bySamples ? split.Info.RowRange(rows, part, parts) : (0, rows), withTargets: phase == TNetwork.Info.LossPhases!.Whole);
                network.RunPhase(phase, split, part, parts);
            }
        }

        Assert.Equal(loss, split.EndStep(split.Rows));
        Bits.Equal(whole.Gradients, split.Gradients);
    }

    /// <summary>Lays out the inputs of some rows, and of no others, with their targets.</summary>
    private static void LayOut(TrainingState training, float[] inputs, float[] targets, (int Start, int End) rows, bool withTargets)
    {
        var (inputSize, outputSize) = (training.Info.InputSize, training.Info.OutputSize);
        training.Inputs.Span.Fill(float.NaN);
        inputs.AsSpan((rows.Start * inputSize)..(rows.End * inputSize)).CopyTo(training.Inputs.Span[(rows.Start * inputSize)..]);
        for (var row = rows.Start; withTargets && row < rows.End; row++)
        {
            training.SetTarget(row, targets.AsSpan(row * outputSize, outputSize));
        }
    }
}
