using Xunit;

namespace NetGen.Tests.Data;

public sealed class AugmentationTests
{
    private static readonly DataSet Data = DataSet.FromLabels(new float[20], new int[20]);

    [Fact]
    public void ARowDependsOnSeedEpochAndNumberAlone()
    {
        var (first, again) = (Noise(Data, batchSize: 20, seed: 1, epoch: 0), Noise(Data.Shuffle(seed: 7), batchSize: 3, seed: 1, epoch: 0));
        Assert.Equal(first, again);
        Assert.Equal(20, first.Values.Distinct().Count());
        Assert.NotEqual(first, Noise(Data, batchSize: 20, seed: 1, epoch: 1));
        Assert.NotEqual(first, Noise(Data, batchSize: 20, seed: 2, epoch: 0));
        Assert.All(Enumerable.Range(0, 20), row => Assert.Equal(0, Data.Input(row)[0]));
    }

    [Fact]
    public void ReadingAheadChangesNothing()
    {
        var here = Noise(Data, batchSize: 4, seed: 1, epoch: 2);
        Assert.Equal(here, Noise(Data.ReadAhead(), batchSize: 4, seed: 1, epoch: 2));
        var stream = DataStream.From(() => Enumerable.Range(0, 20), 1, 1, (_, _) => 0).Shuffle(5);
        Assert.Equal(here, Noise(stream, batchSize: 6, seed: 1, epoch: 2));
        Assert.Same(stream, stream.ReadAhead());
    }

    [Fact]
    public void WhatIsNotFiniteIsRefused()
    {
        var data = DataSet.FromLabels(new float[8], new int[4]);
        var calls = 0;
        using var reader = data.Augment((input, _) => input[1] = calls++ == 2 ? float.NegativeInfinity : 0).CreateReader(4, 1);
        reader.BeginEpoch(0);
        Assert.True(reader.MoveNext());
        var error = Assert.Throws<ArgumentException>("data", () => reader.CopyInputs(0, new float[8]));
        Assert.StartsWith($"Expected finite inputs after augmentation, found -Infinity in row {reader.Number(2)}, column 1.", error.Message);
    }

    /// <summary>What is added to each row, by its number.</summary>
    private static SortedDictionary<long, float> Noise(TrainingData data, int batchSize, ulong seed, int epoch)
    {
        using var reader = data.Augment((input, random) => input[0] += random.NextNormal()).CreateReader(batchSize, seed);
        reader.BeginEpoch(epoch);
        var noise = new SortedDictionary<long, float>();
        while (reader.MoveNext())
        {
            var inputs = new float[reader.Rows];
            reader.CopyInputs(0, inputs);
            for (var row = 0; row < inputs.Length; row++)
            {
                noise.Add(reader.Number(row), inputs[row]);
            }
        }

        return noise;
    }
}
