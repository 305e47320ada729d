using Xunit;

namespace NetGen.IntegrationTests.Declarations;

/// <summary>Parameters start as declared, and are replaced layer by layer.</summary>
public sealed class InitializationTests
{
    private readonly Initialized _network = new(seed: 4);

    [Fact]
    public void DeclaredNumbersReachTheParameters()
    {
        var turned = _network.Turned.Weights;
        for (var row = 0; row < 6; row++)
        {
            for (var other = 0; other < 6; other++)
            {
                Assert.Equal(row == other ? 2.25f : 0f, Dot(turned.Row(row), turned.Row(other)), 1e-5f);
            }
        }

        Assert.InRange(Values(_network.Uniform.Weights).Max(float.Abs), 0.2f, 0.25f);
        Assert.InRange(Values(_network.Normal.Weights).Average(value => value * value), 0.0012f, 0.005f);
        Assert.InRange(Values(_network.Cut.Weights).Max(float.Abs), 0.1f, 0.2f);
        Assert.Equal(
            from row in Enumerable.Range(0, 9) from column in Enumerable.Range(0, 4) select row == column ? 2f : 0f, Values(_network.Passed.Weights));
        Assert.Equal(Enumerable.Repeat(1f, 12), Values(_network.Ones.Weights));
        Assert.Equal([0.1f, 0.1f, 0.1f], Values(_network.Flat.Weights));
    }

    [Fact]
    public void BiasesStartWhereDeclared()
    {
        Assert.Equal(Enumerable.Repeat(-0.5f, 20), _network.Turned.Biases.ToArray());
        Assert.Equal(new float[7], _network.Uniform.Biases.ToArray());
        Assert.Equal([3f], _network.Flat.Biases.ToArray());
    }

    [Fact]
    public void ALayerIsCopiedFromSpans()
    {
        float[] weights = [.. Enumerable.Range(0, 36).Select(index => index / 36f)];
        _network.Passed.CopyWeightsFrom(weights);
        _network.Passed.CopyBiasesFrom([1, 2, 3, 4]);
        Assert.Equal(weights, Values(_network.Passed.Weights));
        Assert.Equal(weights[(2 * 4) + 3], _network.Passed.Weights[2, 3]);
        Assert.Equal([1f, 2, 3, 4], _network.Passed.Biases.ToArray());
        _network.Flat.CopyWeightsFrom([1, 2, 3]);
        Assert.Equal([1f, 2, 3], Values(_network.Flat.Weights));
    }

    [Fact]
    public void WhatDoesNotFitALayerIsRefused()
    {
        var before = new float[Initialized.ParameterCount];
        _network.CopyParametersTo(before);
        Refuses("Expected 36 values, found 35.", () => _network.Passed.CopyWeightsFrom(new float[35]));
        Refuses("Expected 4 values, found 5.", () => _network.Passed.CopyBiasesFrom(new float[5]));
        Refuses("found NaN in row 1, column 2.", () => _network.Passed.CopyWeightsFrom([.. new float[6], float.NaN, .. new float[29]]));
        Refuses("found Infinity in row 0, column 3.", () => _network.Passed.CopyBiasesFrom([0, 0, 0, float.PositiveInfinity]));
        Assert.Throws<InvalidOperationException>(() => default(DenseLayer).CopyWeightsFrom([1]));
        var after = new float[before.Length];
        _network.CopyParametersTo(after);
        Assert.Equal(before, after);
    }

    private static void Refuses(string message, Action call) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>("source", call).Message);

    private static float[] Values(MatrixView view)
    {
        var values = new float[view.Rows * view.Columns];
        view.CopyTo(values);
        return values;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var index = 0; index < a.Length; index++)
        {
            sum += a[index] * b[index];
        }

        return sum;
    }
}
