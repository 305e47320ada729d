using System.Globalization;
using Xunit;

namespace NetGen.IntegrationTests.GradientChecks;

/// <summary>The check passes right gradients, and finds a wrong one and its place.</summary>
public sealed class GradientCheckTests
{
    [Fact]
    public void GeneratedGradientsPass()
    {
        Passes<Tiny>();
        Passes<Digits>();
        Passes<Wide>();
        Passes<Motley>();
        Passes<Awkward>();
        Passes<Diagnosis>();
        Passes<HuberRegression>();
        Passes<Pictures>();
        Passes<Sounds>();
        Passes<Repeated>();
    }

    [Fact]
    public void SoDoThoseOfALossOfOnesOwn()
    {
        Passes<Tiny>(new ErrorToSignal());
        Passes<Awkward>(new ErrorToSignal());
        Passes<SquaredRegression>(new ErrorToSignal());
    }

    [Fact]
    public void LabelsAndWeightsAreTaken()
    {
        float[] weights = [1f, 0f, 2f, 0.5f];
        var batch = new Batch(Samples.Inputs<Digits>(4), Samples.Labels<Digits>(4), weights);
        var result = GradientCheck.Run(new Digits(seed: 1), batch);
        Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public void ParametersArePutBack()
    {
        var network = new Awkward(seed: 1);
        GradientCheck.Run(network, BatchFor<Awkward>());
        Bits.Equal(ParametersOf(new Awkward(seed: 1)), ParametersOf(network));
    }

    [Theory]
    [InlineData("Hidden", "Weights", 1, 3)]
    [InlineData("Hidden", "Biases", 0, 7)]
    [InlineData("Dense2", "Weights", 5, 0)]
    public void AWrongGradientIsFoundInItsPlace(string layer, string role, int row, int column)
    {
        var tensor = Tiny.Info.Tensors.Single(tensor => tensor.Layer == layer && tensor.Role == role);
        var result = GradientCheck.Run(new Faulty(gradients => tensor.In(gradients)[row, column] += 0.2f), BatchFor<Tiny>());
        Assert.False(result.Passed);
        Assert.Equal((layer, role, (row, column)), (result.Layer, result.Tensor, result.Index));
        Assert.Equal(0.2, result.Analytical - result.Numerical, 0.004);
        Assert.True(result.LargestError > result.Tolerance);
        Assert.Contains("FAILED", result.ToString());
        Assert.Contains($"{layer}.{role}[{row}, {column}]", result.ToString());
    }

    [Theory]
    [InlineData(1.05f)]
    [InlineData(0.5f)]
    [InlineData(-1f)]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    public void AWrongFactorIsFound(float factor)
    {
        var result = GradientCheck.Run(new Faulty(gradients => Scale(gradients, factor)), BatchFor<Tiny>());
        Assert.False(result.Passed, result.ToString());
    }

    [Fact]
    public void KinksAreCountedAndNotTakenForFaults()
    {
        // All inputs are 0 and so are the biases: every Relu stands at its kink.
        var inputs = new float[3 * Digits.InputSize];
        var result = GradientCheck.Run(new Digits(seed: 1), new Batch(inputs, [1, 2, 3]));
        Assert.True(result.Passed, result.ToString());
        Assert.InRange(result.KinkCount, 1, result.DirectionCount - 1);
        Assert.Equal(0, GradientCheck.Run(new Tiny(seed: 1), BatchFor<Tiny>()).KinkCount);
    }

    [Fact]
    public void TheSameSeedGivesTheSameResult()
    {
        var network = new Tiny(seed: 1);
        Assert.Equal(GradientCheck.Run(network, BatchFor<Tiny>(), seed: 3).ToString(), GradientCheck.Run(network, BatchFor<Tiny>(), seed: 3).ToString());
        Assert.NotEqual(GradientCheck.Run(network, BatchFor<Tiny>(), seed: 3).LargestError, GradientCheck.Run(network, BatchFor<Tiny>(), seed: 4).LargestError);
    }

    [Fact]
    public void TextIsTheSameUnderEveryCulture()
    {
        var result = GradientCheck.Run(new Tiny(seed: 1), BatchFor<Tiny>());
        var (expected, before) = (result.ToString(), CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        var found = result.ToString();
        CultureInfo.CurrentCulture = before;
        Assert.Equal(expected, found);
        Assert.Contains("passed: largest relative error", expected);
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        var network = new Tiny(seed: 1);
        Assert.Throws<ArgumentNullException>("network", () => GradientCheck.Run((Tiny)null!, BatchFor<Tiny>()));
        Assert.Throws<ArgumentOutOfRangeException>("tolerance", () => GradientCheck.Run(network, BatchFor<Tiny>(), tolerance: 0));
        Assert.Throws<ArgumentOutOfRangeException>("tolerance", () => GradientCheck.Run(network, BatchFor<Tiny>(), tolerance: double.NaN));
        Assert.Throws<ArgumentException>("inputs", () => GradientCheck.Run(network, new Batch([1f, float.NaN], [1f], 1)));
    }

    private static void Passes<TNetwork>(ILoss? loss = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        var result = GradientCheck.Run(TNetwork.Create(1), BatchFor<TNetwork>(), loss);
        Assert.True(result.Passed, result.ToString());
        Assert.NotNull(result.Layer);
        Assert.InRange(result.LargestError, 0, result.Tolerance);
    }

    private static Batch BatchFor<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        var rows = int.Min(6, TNetwork.Info.MaxBatchSize);
        return new Batch(Samples.Inputs<TNetwork>(rows), Samples.Targets<TNetwork>(rows), rows);
    }

    private static void Scale(Span<float> values, float factor)
    {
        foreach (ref var value in values)
        {
            value *= factor;
        }
    }

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
