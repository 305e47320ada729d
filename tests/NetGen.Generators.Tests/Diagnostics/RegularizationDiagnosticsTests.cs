using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN031-033, 022, 026: lines that shape training.</summary>
public class RegularizationDiagnosticsTests
{
    [Theory]
    [InlineData("Input(2), Dense(3), LeakyRelu, {|NETGEN031:L2(0.1f)|}, Dense(1)")]
    [InlineData("Input(2), Dense(3), Activation(Activation.Relu), {|NETGEN031:MaxNorm(3)|}")]
    [InlineData("{|NETGEN031:L2(0.1f)|}, Input(2), Elu")]
    [InlineData("Input(2), Dense(3), {|NETGEN031:ClipGradient(1)|}, Dense(1)")]
    [InlineData("Input(2), Dense(3), {|NETGEN031:ClipGradientNorm(1)|}")]
    [InlineData("Input(2), Dense(3), {|NETGEN031:ClipGradientGlobalNorm(1)|}")]
    [InlineData("Input(2), Dense(3), Output(Loss.Huber), {|NETGEN031:UnitNorm|}")]
    public void LineThatConcernsNothing(string attributes) => Check(attributes);

    [Theory]
    [InlineData("L1(0.1f), Input(2), {|NETGEN032:L1(0.2f)|}, Dense(3)")]
    [InlineData("Input(2), Dense(3), L2(0.1f), {|NETGEN032:L2(0.1f)|}, Dense(1), L2(0.1f)")]
    [InlineData("Input(2), Dense(3), NonNegative, WeightDecay(0.1f), {|NETGEN032:NonNegative(IncludeBiases = true)|}")]
    [InlineData("ClipGradient(1), {|NETGEN032:ClipGradient(2)|}, Input(2), Dense(3)")]
    public void LineSaidTwice(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Input(2), Dense(3), UnitNorm, {|NETGEN033:MaxNorm(3)|}")]
    [InlineData("MaxNorm(3), Input(2), {|NETGEN033:UnitNorm|}, Dense(3)")]
    [InlineData("Input(2), Dense(3), ClipWeights(-1, 1), {|NETGEN033:UnitNorm|}")]
    [InlineData("Input(2), Dense(3), NonNegative, {|NETGEN033:ClipWeights(-1, 1)|}")]
    [InlineData("Input(2), Dense(3), MaxNorm(1), {|NETGEN033:ClipWeights(0.5f, 1)|}")]
    [InlineData("Input(2), Dense(3), MaxNorm(1), {|NETGEN033:ClipWeights(-1, -0.5f)|}")]
    [InlineData("ClipGradient(1), {|NETGEN033:ClipGradientNorm(1)|}, Input(2), Dense(3)")]
    [InlineData("ClipGradientGlobalNorm(1), {|NETGEN033:ClipGradient(1)|}, Input(2), Dense(3)")]
    public void LinesThatContradict(string attributes) => Check(attributes);

    [Theory]
    [InlineData("L1(0.1f), L2(0.1f), WeightDecay(0.1f), ClipGradientNorm(1), Input(2), Dense(3), L2(0), LeakyRelu, Dense(1), L1(0.2f)")]
    [InlineData("MaxNorm(3), Input(2), Dense(3), UnitNorm, Dense(1), ClipWeights(0.5f, 1)")]
    [InlineData("Input(2), Dense(3), NonNegative, MaxNorm(3), Dense(3), UnitNorm, NonNegative, Dense(3), ClipWeights(0, 1), MaxNorm(3)")]
    [InlineData("Input(2), Dense(3), L1(0.1f, IncludeBiases = true), Dense(3, Activation.Softmax), L1(0.1f), Output(Loss.CrossEntropy, LabelSmoothing = 0.1f)")]
    public void LinesThatFit(string attributes) => Check(attributes);

    [Theory]
    [InlineData("L1({|NETGEN022:-0.1f|})")]
    [InlineData("L2({|NETGEN022:float.NaN|})")]
    [InlineData("WeightDecay({|NETGEN022:strength: float.PositiveInfinity|})")]
    [InlineData("MaxNorm({|NETGEN022:0|})")]
    [InlineData("MaxNorm({|NETGEN022:float.NaN|})")]
    [InlineData("ClipWeights({|NETGEN022:float.NaN|}, 1)")]
    [InlineData("ClipWeights(1, {|NETGEN022:1|})")]
    [InlineData("ClipWeights(1, {|NETGEN022:most: float.PositiveInfinity|})")]
    public void NumberOutOfRange(string attribute) => Check($"Input(2), Dense(3), {attribute}");

    [Theory]
    [InlineData("ClipGradient({|NETGEN022:0|})")]
    [InlineData("ClipGradientNorm({|NETGEN022:-1|})")]
    [InlineData("ClipGradientGlobalNorm({|NETGEN022:float.NaN|})")]
    public void LimitOutOfRange(string attribute) => Check($"{attribute}, Input(2), Dense(3)");

    [Theory]
    [InlineData("Dense(3), Output(Loss.MeanSquaredError, {|NETGEN026:LabelSmoothing = 0.1f|})")]
    [InlineData("Dense(3), Output(Loss.Huber, {|NETGEN026:LabelSmoothing = 0|})")]
    [InlineData("Dense(3, Activation.Softmax), Output(Loss.CrossEntropy, {|NETGEN022:LabelSmoothing = 1|})")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.BinaryCrossEntropy, {|NETGEN022:LabelSmoothing = -0.1f|})")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.BinaryCrossEntropy, {|NETGEN022:LabelSmoothing = float.NaN|})")]
    [InlineData("Dense(3, Activation.Sigmoid), Output(Loss.BinaryCrossEntropy, LabelSmoothing = 0)")]
    public void LabelSmoothing(string attributes) => Check($"Input(2), {attributes}");

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, {attributes}] partial class Net;");
}
