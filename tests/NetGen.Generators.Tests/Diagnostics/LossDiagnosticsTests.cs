using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN024-026, 022: the output.</summary>
public class LossDiagnosticsTests
{
    [Theory]
    [InlineData("Dense(1, {|NETGEN024:Activation.Softmax|})")]
    [InlineData("Dense(1), Activation({|NETGEN024:Activation.Softmax|}), Output(Loss.Huber)")]
    public void SoftmaxOverOneOutput(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Dense(3, Activation.Sigmoid), Output({|NETGEN025:Loss.CrossEntropy|})")]
    [InlineData("Dense(3), Output({|NETGEN025:Loss.CrossEntropy|})")]
    [InlineData("Dense(3, Activation.Softmax), Output({|NETGEN025:loss: Loss.BinaryCrossEntropy|})")]
    [InlineData("Dense(3, Activation.Sigmoid), Elu, Output({|NETGEN025:Loss.BinaryCrossEntropy|})", "NETGEN027")]
    [InlineData("Dense(3), Output({|NETGEN025:Loss.KullbackLeibler|})")]
    [InlineData("Dense(3), Output({|NETGEN025:Loss.Poisson|})")]
    [InlineData("Dense(3, Activation.Relu), Output({|NETGEN025:Loss.Poisson|})")]
    [InlineData("Dense(3, Activation.Sigmoid), Output({|NETGEN025:Loss.Hinge|})")]
    [InlineData("Dense(3), Activation(Activation.Softplus), Output({|NETGEN025:Loss.SquaredHinge|})")]
    public void LossThatDoesNotFit(string attributes, string? also = null) =>
        Check(also is null ? attributes : attributes.Replace("Elu", $"{{|{also}:Elu|}}"));

    [Theory]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3), Activation(Activation.Sigmoid), Output(Loss.BinaryCrossEntropy)")]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.MeanSquaredError)")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.MeanAbsoluteError)")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.Huber, Delta = 0.5f)")]
    [InlineData("Dense(1, Activation.Sigmoid)")]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.KullbackLeibler)")]
    [InlineData("Dense(3, Activation.Softplus), Output(Loss.Poisson)")]
    [InlineData("Dense(3, Activation.Tanh), Output(Loss.Hinge)")]
    [InlineData("Dense(3), LeakyRelu(0.1f), Output(Loss.SquaredHinge)")]
    [InlineData("Dense(3, Activation.Relu), Output(Loss.LogCosh)")]
    public void LossThatFits(string attributes) => Check(attributes);

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("LogCosh")]
    public void DeltaWithoutHuber(string loss) => Check($"Dense(3), Output(Loss.{loss}, {{|NETGEN026:Delta = 1f|}})");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("float.NaN")]
    [InlineData("float.PositiveInfinity")]
    public void DeltaOutOfRange(string delta) => Check($"Dense(3), Output(Loss.Huber, {{|NETGEN022:Delta = {delta}|}})");

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, Input(2), {attributes}] partial class Net;");
}
