using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Predictions for a whole data set are those of its rows.</summary>
public sealed class PredictDataSetTests
{
    [Fact]
    public void EveryRowHasItsOutputs()
    {
        var (network, data) = (new Awkward(seed: 1), Samples.Data<Awkward>(31).Shuffle(seed: 5));
        var found = network.Predict(data);
        var flat = new float[31 * 3];
        network.PredictBatch(data, flat);
        var expected = new float[3];
        Assert.Equal(31, found.Length);
        for (var row = 0; row < data.Count; row++)
        {
            network.PredictBatch(data.Input(row), expected);
            Bits.Equal(expected, found[row]);
            Bits.Equal(expected, flat.AsSpan(row * 3, 3));
        }
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        var network = new Awkward(seed: 1);
        Assert.Contains("Awkward expects rows of 3 inputs", Assert.Throws<ArgumentException>("data", () => network.Predict(Samples.Data<Tiny>(2))).Message);
        Assert.Throws<ArgumentException>("outputs", () => network.PredictBatch(Samples.Data<Awkward>(2), new float[5]));
        Assert.Throws<ArgumentNullException>("data", () => network.Predict((DataSet)null!));
    }
}
