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
    public void LossThatDoesNotFit(string attributes, string? also = null) =>
        Check(also is null ? attributes : attributes.Replace("Elu", $"{{|{also}:Elu|}}"));

    [Theory]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3), Activation(Activation.Sigmoid), Output(Loss.BinaryCrossEntropy)")]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.MeanSquaredError)")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.MeanAbsoluteError)")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.Huber, Delta = 0.5f)")]
    [InlineData("Dense(1, Activation.Sigmoid)")]
    public void LossThatFits(string attributes) => Check(attributes);

    [Fact]
    public void DeltaWithoutHuber() => Check("Dense(3), Output(Loss.MeanSquaredError, {|NETGEN026:Delta = 1f|})");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("float.NaN")]
    [InlineData("float.PositiveInfinity")]
    public void DeltaOutOfRange(string delta) => Check($"Dense(3), Output(Loss.Huber, {{|NETGEN022:Delta = {delta}|}})");

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, Input(2), {attributes}] partial class Net;");
}
