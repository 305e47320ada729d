using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Target networks follow another network's parameters.</summary>
[Trait("Category", "Numerics")]
public sealed class SoftUpdateTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.005f)]
    [InlineData(0.7f)]
    [InlineData(1f)]
    public void EveryParameterIsTheStatedFormula(float factor)
    {
        var (network, target) = (new Wide(seed: 1), new Wide(seed: 2));
        var (source, before) = (ParametersOf(network).ToArray(), ParametersOf(target).ToArray());
        network.CopyParametersTo(target, factor);
        var found = ParametersOf(target);
        for (var i = 0; i < source.Length; i++)
        {
            // Where there is no fused multiply-add the product is rounded before it is added.
            Assert.Equal(float.MultiplyAddEstimate(factor, source[i], (1 - factor) * before[i]), found[i]);
        }

        Bits.Equal(source, ParametersOf(network));
    }

    [Fact]
    public void TheWholeWayIsACopy()
    {
        var (network, target) = (new Wide(seed: 1), new Wide(seed: 2));
        network.CopyParametersTo(target);
        Bits.Equal(ParametersOf(network), ParametersOf(target));
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    [InlineData(float.NaN)]
    public void AFactorOutOfRangeIsRefused(float factor)
    {
        var (network, target) = (new Tiny(seed: 1), new Tiny(seed: 2));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => network.CopyParametersTo(target, factor));
        Assert.Throws<ArgumentNullException>("target", () => network.CopyParametersTo((Tiny)null!, 0.5f));
        Bits.Equal(ParametersOf(new Tiny(seed: 2)), ParametersOf(target));
    }

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
