using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>What the lines that shape training leave in the generated text.</summary>
public class RegularizationEmissionTests
{
    private static readonly NetworkSource Plain = NetworkSource.Named("Net").Input(4).Dense(8).With("[LeakyRelu(0.1f)]").Dense(2);

    private static readonly NetworkSource Shaped = NetworkSource.Named("Net")
        .With("[ClipGradientNorm(2f)]").Input(4).Dense(8).With("[L2(0.25f)]").With("[MaxNorm(3f)]").With("[LeakyRelu(0.1f)]").Dense(2);

    [Fact]
    public void ActivationsAreFusedAsWithoutThem() => Assert.Equal(FileOf(Plain, "-Forward"), FileOf(Shaped, "-Forward"));

    [Fact]
    public void NoGradientIsAppliedInItsStore()
    {
        Assert.Contains("DescendGradients", FileOf(Plain, "-Backward"));
        Assert.DoesNotContain("Descend", FileOf(Shaped, "-Backward") + FileOf(Shaped, ""));
    }

    [Fact]
    public void RemarksSayWhatIsDone()
    {
        var text = FileOf(Shaped, "");
        Assert.Contains("<para>L2: 0.25 * sum of w^2 in the loss and its gradient; on Dense1.Weights.</para>", text);
        Assert.Contains("<para>MaxNorm: w * 3 / |w| after each step, for the weights w of each unit with |w| &gt; 3; on Dense1.Weights.</para>", text);
        Assert.Contains("<para>ClipGradientNorm: g * 2 / |g| before each step, for the gradient g of each tensor with |g| &gt; 2.</para>", text);
        Assert.Contains("<para>Gradients are kept until the update, also with Sgd, because of L2, MaxNorm, ClipGradientNorm.</para>", text);
        Assert.Contains("The batch's loss, penalties included, before the step.", text);
    }

    /// <summary>A strength of 0 exempts a layer, and a network of such layers is a plain one.</summary>
    [Fact]
    public void WhatHasNoEffectLeavesNothing()
    {
        var nothing = NetworkSource.Named("Net").With("[L2(0.25f)]").Input(4).Dense(8).With("[L2(0f)]").With("[LeakyRelu(0.1f)]").Dense(2).With("[L2(0f)]");
        foreach (var file in new[] { "", "-Forward", "-Backward" })
        {
            Assert.Equal(FileOf(Plain, file), FileOf(nothing, file));
        }
    }

    private static string FileOf(NetworkSource source, string suffix) =>
        GeneratorHarness.Run(source.ToString()).Sources.Single(file => file.HintName == $"Tests.Net{suffix}.g.cs").Text;
}
