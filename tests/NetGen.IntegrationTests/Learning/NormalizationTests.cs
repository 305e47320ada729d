using NetGen.IntegrationTests.Nets;
using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Statistics of the data come from the rows that are learnt from, once, and stay.</summary>
public sealed class NormalizationTests
{
    private const int Rows = 60;

    /// <summary>Scales as tables of chemistry have them: hundreds beside hundredths, and a column that never changes.</summary>
    private static readonly float[] Units = [1000f, 0.01f, 1f, 1e-30f, 0f];

    private readonly DataSet _data = Data(Rows, seed: 1);
    private readonly Scaled _network = new(seed: 1);

    [Fact]
    public void AFreshNetworkHandsItsInputsOn()
    {
        Assert.Equal([0f, 0, 0, 0, 0], _network.Scaling.Means);
        Assert.Equal([1f, 1, 1, 1, 1], _network.Scaling.Scales);
    }

    [Fact]
    public void AdaptTakesMeanAndDeviation()
    {
        _network.Adapt(_data);
        for (var column = 0; column < Scaled.InputSize; column++)
        {
            var values = Enumerable.Range(0, Rows).Select(row => (double)_data.Input(row)[column]).ToArray();
            var mean = values.Average();
            var variance = values.Select(value => (value - mean) * (value - mean)).Average();
            Assert.Equal(mean, _network.Scaling.Means[column], 1e-6 * Math.Abs(mean));
            var expected = variance == 0 ? 1 : 1 / Math.Sqrt(variance);
            Assert.Equal(expected, _network.Scaling.Scales[column], 1e-6 * expected);
        }
    }

    [Fact]
    public void StepsShareTheStatisticsOfTheirChannels()
    {
        var network = new ResidualStream(seed: 1);
        var inputs = Samples.Uniform(4 * ResidualStream.InputSize, seed: 2);
        network.Adapt(inputs);
        Assert.Equal(3, network.Scaling.Means.Length);
        for (var channel = 0; channel < 3; channel++)
        {
            var values = inputs.Where((_, index) => index % 3 == channel).Select(value => (double)value).ToArray();
            var mean = values.Average();
            Assert.Equal(mean, network.Scaling.Means[channel], 1e-6);
            Assert.Equal(1 / Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), network.Scaling.Scales[channel], 1e-5);
        }
    }

    [Fact]
    public void AVarianceTooSmallToDivideByCountsAsNone()
    {
        _network.Adapt([0f, 0, 0, 0, 0, 1e-45f, 0, 0, 0, 0]);
        Assert.Equal([1f, 1, 1, 1, 1], _network.Scaling.Scales);
    }

    [Fact]
    public void InputsTooLargeForTheirDistanceFromTheMeanAreNamed()
    {
        var (inputs, before) = (new float[2 * Scaled.InputSize], _network.Scaling.Means.ToArray());
        (inputs[3], inputs[8]) = (1e37f, -3e38f);
        var data = DataSet.FromTargets(inputs, new float[4], count: 2);
        foreach (var adapt in new Action[] { () => _network.Adapt(inputs), () => _network.Adapt(data), () => _network.Fit(data, new Adam(), epochs: 1) })
        {
            Assert.StartsWith("[Normalization] takes inputs from -1E+37 to 1E+37, found -3E+38 in row 1, column 3.", Assert.ThrowsAny<ArgumentException>(adapt).Message);
        }

        Assert.Equal(before, _network.Scaling.Means);
    }

    [Fact]
    public void LargeInputsThatFitAreNormalized()
    {
        _network.Adapt([1e37f, 0, 0, 0, 0, -1e37f, 0, 0, 0, 0]);
        Assert.Equal(1f, 1e37f * _network.Scaling.Scales[0], 1e-6f);
        Assert.True(float.IsNormal(_network.Scaling.Scales[0]));
    }

    [Fact]
    public void RowsInASpanGiveTheSameStatistics()
    {
        var other = new Scaled(seed: 1);
        _network.Adapt(_data);
        other.Adapt([.. Enumerable.Range(0, Rows).SelectMany(row => _data.Input(row).ToArray())]);
        for (var column = 0; column < Scaled.InputSize; column++)
        {
            // The rows may come in another order.
            Assert.Equal(_network.Scaling.Means[column], other.Scaling.Means[column], 1e-6f * float.Abs(other.Scaling.Means[column]));
            Assert.Equal(_network.Scaling.Scales[column], other.Scaling.Scales[column], 1e-6f * other.Scaling.Scales[column]);
        }
    }

    [Fact]
    public void FitAdaptsToTheRowsItLearnsFromAndSaysSo()
    {
        var expected = new Scaled(seed: 1);
        expected.Adapt(_data);
        var history = _network.Fit(_data, new Adam(), epochs: 2, validation: Data(20, seed: 9));

        Assert.True(history.AdaptedNormalization);
        Bits.Equal(expected.Scaling.Means, _network.Scaling.Means);
        Bits.Equal(expected.Scaling.Scales, _network.Scaling.Scales);
        Assert.False(expected.Fit(_data, new Adam(), epochs: 2).AdaptedNormalization);
        Bits.Equal(expected.Parameters(), _network.Parameters());
    }

    [Fact]
    public void WhatWasAdaptedOrSetStays()
    {
        _network.Scaling.Scales[0] = 0.5f;
        var history = _network.Fit(_data, new Sgd(1e-4f, momentum: 0.9f), epochs: 1);
        Assert.False(history.AdaptedNormalization);
        Assert.Equal([0.5f, 1, 1, 1, 1], _network.Scaling.Scales);
        Assert.Equal([0f, 0, 0, 0, 0], _network.Scaling.Means);

        _network.Adapt(_data);
        var scales = _network.Scaling.Scales.ToArray();
        Assert.False(_network.Fit(Data(Rows, seed: 3), new Adam(), epochs: 1).AdaptedNormalization);
        Bits.Equal(scales, _network.Scaling.Scales);
    }

    [Fact]
    public void AFitThatIsRefusedAdaptsNothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _network.Fit(_data, new Adam(), epochs: 0));
        Assert.Equal([1f, 1, 1, 1, 1], _network.Scaling.Scales);
    }

    [Fact]
    public void NetworksWithoutANormalizationAreNotAdapted()
    {
        var tiny = new Tiny(seed: 1);
        Assert.False(tiny.Fit(Samples.Data<Tiny>(8), new Adam(), epochs: 1).AdaptedNormalization);
        var exception = Assert.Throws<InvalidOperationException>(() => tiny.Adapt(Samples.Data<Tiny>(8)));
        Assert.Contains("[Normalization] below [Input], found Tiny", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => tiny.Adapt([1f, 2f]));
    }

    [Fact]
    public void RowsThatDoNotFitChangeNothing()
    {
        Assert.Throws<ArgumentException>("data", () => _network.Adapt(Samples.Data<Tiny>(8)));
        Assert.Throws<ArgumentNullException>("data", () => _network.Adapt((DataSet)null!));
        Assert.Throws<ArgumentException>("inputs", () => _network.Adapt([1f, 2f]));
        Assert.Throws<ArgumentException>("inputs", () => _network.Adapt([]));
        Assert.Throws<ArgumentException>("inputs", () => _network.Adapt([1f, 2f, 3f, 4f, float.NaN]));
        Assert.Equal([1f, 1, 1, 1, 1], _network.Scaling.Scales);
        Assert.Throws<InvalidOperationException>(() => default(NormalizationLayer).Means.Length);
    }

    [Fact]
    public void StatisticsTravelWithTheParameters()
    {
        _network.Adapt(_data);
        Bits.Equal(_network.Scaling.Scales, _network.Clone().Scaling.Scales);
        var (copy, parameters) = (new Scaled(seed: 2), new float[Scaled.ParameterCount]);
        _network.CopyParametersTo(parameters);
        copy.CopyParametersFrom(parameters);
        Bits.Equal(_network.Scaling.Means, copy.Scaling.Means);
        Bits.Equal(_network.Scaling.Scales, parameters.AsSpan(Scaled.ParameterCount - Scaled.InputSize));
        Bits.Equal(_network.Parameters(), copy.Parameters());
    }

    [Fact]
    public void OnlyTrainedParametersHaveGradientsAndMoments()
    {
        var info = Scaled.Info;
        var training = new TrainingState(info, new Adam());
        Assert.Equal(Scaled.ParameterCount, info.TrainedCount + (2 * Scaled.InputSize));
        Assert.Equal((5 * 18) + 18 + (18 * 2) + 2, info.TrainedCount);
        Assert.Equal(info.TrainedLength, training.Gradients.Length);
        Assert.Equal(info.TrainedLength, training.OptimizerState.Length);
        Assert.Equal(info.TrainedLength, info.ParameterRange(2, 3).End);
        Assert.Equal(["Dense1.Weights", "Dense1.Biases", "Dense2.Weights", "Dense2.Biases"], info.Tensors.Where(info.IsTrained).Select(tensor => tensor.Name));
        Assert.Equal(["Scaling.Means", "Scaling.Scales"], info.Tensors.Skip(4).Select(tensor => tensor.Name));
        Assert.Matches(@"\(trained\) +146\r?\n\(fixed\) +10\r?\n", _network.Summary());
    }

    [Fact]
    public void ScaledInputsAreLearntFast()
    {
        var unscaled = new Scaled(seed: 1);
        unscaled.Scaling.Scales[4] = 2f;
        var (with, without) = (_network.Fit(_data, new Adam(0.01f), epochs: 30), unscaled.Fit(_data, new Adam(0.01f), epochs: 30));
        Assert.True(with.Last.Loss < 0.5 * without.Last.Loss, $"{with.Last.Loss} scaled, {without.Last.Loss} as they are");
    }

    /// <summary>Two sums of what the inputs would be in reasonable units.</summary>
    private static DataSet Data(int rows, int seed)
    {
        var values = Samples.Uniform(rows * Scaled.InputSize, seed);
        var (inputs, targets) = (new float[rows][], new float[rows][]);
        for (var row = 0; row < rows; row++)
        {
            var x = values[(row * Scaled.InputSize)..((row + 1) * Scaled.InputSize)];
            inputs[row] = [.. x.Select((value, column) => Units[column] * (value + 3))];
            targets[row] = [x[0] + x[1], x[2] - x[3]];
        }

        return DataSet.FromTargets(inputs, targets);
    }
}

file static class Copies
{
    public static float[] Parameters(this Scaled network)
    {
        var parameters = new float[Scaled.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
