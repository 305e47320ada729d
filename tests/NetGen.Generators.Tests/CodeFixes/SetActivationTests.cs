using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>NETGEN024, 025: the fix gives the output the activation that its loss needs.</summary>
public class SetActivationTests
{
    [Theory]
    [InlineData("Dense(3), Output(Loss.CrossEntropy)", "Dense(3, Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3, Activation.Relu), Output(Loss.BinaryCrossEntropy)", "Dense(3, Activation.Sigmoid), Output(Loss.BinaryCrossEntropy)")]
    [InlineData("Dense(3, Activation.Relu), Output(Loss.Hinge)", "Dense(3, Activation.Linear), Output(Loss.Hinge)")]
    [InlineData("Dense(3, Name = \"A\"), Output(Loss.Poisson)", "Dense(3, Activation.Softplus, Name = \"A\"), Output(Loss.Poisson)")]
    [InlineData("Dense(units: 3, Name = \"A\"), Output(Loss.CrossEntropy)", "Dense(units: 3, activation: Activation.Softmax, Name = \"A\"), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(activation: Activation.Relu, units: 3), Output(Loss.CrossEntropy)", "Dense(activation: Activation.Softmax, units: 3), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3), Activation(Activation.Tanh), Output(Loss.CrossEntropy)", "Dense(3), Activation(Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3), BatchNorm, Output(Loss.CrossEntropy)", "Dense(3), BatchNorm, Activation(Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("NetGen.Dense(3), Output(Loss.CrossEntropy)", "NetGen.Dense(3, NetGen.Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(1, Activation.Softmax)", "Dense(1, Activation.Sigmoid)")]
    [InlineData("Dense(3, Name = \"A\"), Dense(2), Output(Loss.CrossEntropy, From = \"A\"), Output(Loss.Huber)", "Dense(3, Activation.Softmax, Name = \"A\"), Dense(2), Output(Loss.CrossEntropy, From = \"A\"), Output(Loss.Huber)")]
    public async Task Activation(string before, string after) => Assert.Equal(
        $"[Network, Input(2), {after}] partial class Net;",
        await CodeFixHarness.FixOneAsync<SetActivationCodeFixProvider>($"[Network, Input(2), {before}] partial class Net;"));

    [Fact]
    public async Task LineOfItsOwn() => Assert.Equal(
        """
        /// <summary>A net.</summary>
        [Network]
        [Input(4)]
        [Dense(4)]
        [Add("Input", "Dense1")] // around
        [Activation(Activation.Softmax)]
        [Output(Loss.CrossEntropy)]
        partial class Net;
        """,
        await CodeFixHarness.FixOneAsync<SetActivationCodeFixProvider>(
            """
            /// <summary>A net.</summary>
            [Network]
            [Input(4)]
            [Dense(4)]
            [Add("Input", "Dense1")] // around
            [Output(Loss.CrossEntropy)]
            partial class Net;
            """));

    /// <summary>A line below would not be what the output names, and an activation with a parameter was chosen with care.</summary>
    [Theory]
    [InlineData("Dense(3), BatchNorm(Name = \"A\"), Output(Loss.CrossEntropy, From = \"A\")")]
    [InlineData("Dense(3), Elu, Output(Loss.CrossEntropy)")]
    public async Task NoFix(string attributes) =>
        Assert.Empty(await CodeFixHarness.TitlesAsync<SetActivationCodeFixProvider>($"[Network, Input(2), {attributes}] partial class Net;"));

    [Fact]
    public async Task AllInOneGo() => Assert.Equal(
        "[Network, Input(2), Dense(3, Activation.Softmax), Output(Loss.CrossEntropy)] partial class A; [Network, Input(2), Dense(4, Activation.Softmax), Output(Loss.CrossEntropy)] partial class B;",
        await CodeFixHarness.FixAllAsync<SetActivationCodeFixProvider>(
            "[Network, Input(2), Dense(3), Output(Loss.CrossEntropy)] partial class A; [Network, Input(2), Dense(4, Activation.Tanh), Output(Loss.CrossEntropy)] partial class B;"));
}
