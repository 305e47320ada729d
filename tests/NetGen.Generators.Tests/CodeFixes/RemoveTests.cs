using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>NETGEN026, 027, 032, 036, 044, 048: the fix takes away what is said in vain or twice.</summary>
public class RemoveTests
{
    [Theory]
    [InlineData("Dense(3), Output(Loss.MeanSquaredError, Delta = 2f)", "Dense(3), Output(Loss.MeanSquaredError)")]
    [InlineData("Dense(3), Output(Loss.Huber, LabelSmoothing = 0.1f, Delta = 2f)", "Dense(3), Output(Loss.Huber, Delta = 2f)")]
    [InlineData("Dense(3, Activation.Relu), Elu(0.5f), Dense(2)", "Dense(3, Activation.Relu), Dense(2)")]
    [InlineData("Dense(3), L2(0.1f), L2(0.2f)", "Dense(3), L2(0.1f)")]
    [InlineData("Dense(3, Initializer = Initializer.Zeros, InitializerValue = 1f)", "Dense(3, Initializer = Initializer.Zeros)")]
    [InlineData("Normalization, Dense(2), Normalization(From = \"Input\"), Add(\"Dense1\", \"Input\")", "Normalization, Dense(2), Add(\"Dense1\", \"Input\")")]
    [InlineData("Dense(2, Name = \"A\"), Dense(2, BiasValue = 1f, SharedWith = \"A\")", "Dense(2, Name = \"A\"), Dense(2, SharedWith = \"A\")")]
    [InlineData("Dense(2, Name = \"A\"), Dense(2, SharedWith = \"A\"), L1(0.1f)", "Dense(2, Name = \"A\"), Dense(2, SharedWith = \"A\")")]
    [InlineData("PRelu(Name = \"A\"), PRelu(0.5f, SharedWith = \"A\")", "PRelu(Name = \"A\"), PRelu(SharedWith = \"A\")")]
    public async Task Removed(string before, string after) => Assert.Equal(
        $"[Network, Input(2), {after}] partial class Net;",
        await CodeFixHarness.FixOneAsync<RemoveCodeFixProvider>($"[Network, Input(2), {before}] partial class Net;"));

    [Fact]
    public async Task LineGoesWithItsComment() => Assert.Equal(
        """
        // A net.
        [Network]
        [Input(4)]
        [Dense(4, Activation.Relu)]
        // the output
        [Dense(2)]
        partial class Net;
        """,
        await CodeFixHarness.FixOneAsync<RemoveCodeFixProvider>(
            """
            // A net.
            [Network]
            [Input(4)]
            [Dense(4, Activation.Relu)]
            // once more
            [Elu] // gentle
            // the output
            [Dense(2)]
            partial class Net;
            """));

    [Fact]
    public async Task AllInOneGo() => Assert.Equal(
        "[Network, Input(2), Dense(3, Activation.Relu), Dense(3, Activation.Relu), Dense(2)] partial class Net;",
        await CodeFixHarness.FixAllAsync<RemoveCodeFixProvider>(
            "[Network, Input(2), Dense(3, Activation.Relu), Elu, Dense(3, Activation.Relu), LeakyRelu, Dense(2)] partial class Net;"));
}
