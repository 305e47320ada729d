using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>Weights of convolutions are <c>[filter, channel, row, column]</c> in files, as PyTorch has them.</summary>
public sealed class ConvolutionTests
{
    [Fact]
    public void WhatIsSavedIsLoadedToTheBit()
    {
        var (pictures, sounds) = (new Pictures(seed: 1), new Sounds(seed: 2));
        Bits.Equal(Parameters(pictures), Parameters(Pictures.Load(SavingTests.Saved(pictures))));
        Bits.Equal(Parameters(sounds), Parameters(Sounds.Load(SavingTests.Saved(sounds))));
    }

    [Fact]
    public void NamesAndShapesAreThoseOfPyTorch()
    {
        var pictures = SafetensorsBytes.Read(SavingTests.Saved(new Pictures(seed: 1)));
        Assert.Equal([4, 3, 3, 2], pictures["features.0.weight"].Shape);
        Assert.Equal([4], pictures["features.0.bias"].Shape);
        Assert.Equal([6, 2, 2, 2], pictures["corners.weight"].Shape);
        Assert.DoesNotContain("corners.bias", pictures.Keys);
        Assert.Equal([4, 2, 3], SafetensorsBytes.Read(SavingTests.Saved(new Sounds(seed: 1)))["past.weight"].Shape);
    }

    [Fact]
    public void WeightsOfImagesGoToTheirFilterChannelRowAndColumn()
    {
        // Each weight is its place, written as digits.
        var weight =
            from filter in Enumerable.Range(0, 4)
            from channel in Enumerable.Range(0, 3)
            from row in Enumerable.Range(0, 3)
            from column in Enumerable.Range(0, 2)
            select (float)((filter * 1000) + (channel * 100) + (row * 10) + column);
        var network = Pictures.Load(SafetensorsBytes.Python(null, ("features.0.weight", [4, 3, 3, 2], [.. weight])), strict: false);

        Assert.Equal(18, network.Edges.Weights.Rows);
        Assert.Equal(0f, network.Edges.Weights[0, 0]);
        Assert.Equal(3000f, network.Edges.Weights[0, 3]);
        Assert.Equal(200f, network.Edges.Weights[2, 0]);
        Assert.Equal(1f, network.Edges.Weights[3, 0]);
        Assert.Equal(10f, network.Edges.Weights[6, 0]);
        Assert.Equal(2121f, network.Edges.Weights[(((2 * 2) + 1) * 3) + 1, 2]);
        Assert.Equal([.. weight], SafetensorsBytes.Read(SavingTests.Saved(network))["features.0.weight"].Values);
    }

    [Fact]
    public void WeightsOfSeriesGoToTheirFilterChannelAndPlace()
    {
        var weight =
            from filter in Enumerable.Range(0, 4)
            from channel in Enumerable.Range(0, 2)
            from place in Enumerable.Range(0, 3)
            select (float)((filter * 100) + (channel * 10) + place);
        var network = Sounds.Load(SafetensorsBytes.Python(null, ("past.weight", [4, 2, 3], [.. weight])), strict: false);

        Assert.Equal([0f, 100f, 200f, 300f], network.Past.Weights.Row(0).ToArray());
        Assert.Equal([10f, 110f, 210f, 310f], network.Past.Weights.Row(1).ToArray());
        Assert.Equal([1f, 101f, 201f, 301f], network.Past.Weights.Row(2).ToArray());
        Assert.Equal([12f, 112f, 212f, 312f], network.Past.Weights.Row(5).ToArray());
    }

    [Theory]
    [InlineData(4, 18)]
    [InlineData(4, 3, 2, 3)]
    public void OtherShapesAreRefused(params int[] shape)
    {
        var exception = Assert.Throws<CheckpointException>(
            () => Pictures.Load(SafetensorsBytes.Python(null, ("features.0.weight", shape, new float[72])), strict: false));
        Assert.Contains("expected the shape [4, 3, 3, 2]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWeightThatIsNotFiniteIsNamedByItsPlace()
    {
        var weight = new float[72];
        weight[(((2 * 3) + 1) * 6) + 3] = float.NaN;
        var exception = Assert.Throws<CheckpointException>(
            () => Pictures.Load(SafetensorsBytes.Python(null, ("features.0.weight", [4, 3, 3, 2], weight)), strict: false));
        Assert.Contains("features.0.weight[2, 1, 1, 1]", exception.Message, StringComparison.Ordinal);
    }

    private static float[] Parameters<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var parameters = new float[TNetwork.Info.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
