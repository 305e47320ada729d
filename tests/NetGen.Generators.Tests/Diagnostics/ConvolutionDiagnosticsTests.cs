using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN015, 021, 022, 028, 029, 036: the numbers of a convolution, and what it slides over.</summary>
public class ConvolutionDiagnosticsTests
{
    [Theory]
    [InlineData("Conv2D({|NETGEN015:0|}, 3)")]
    [InlineData("Conv2D(2, {|NETGEN015:0|})")]
    [InlineData("Conv2D(2, {|NETGEN015:kernelHeight: 0|}, 3)")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:-1|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:Stride = 0|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:StrideWidth = 0|})")]
    [InlineData("Conv2D(2, 3, Stride = 0, StrideHeight = 1, {|NETGEN015:StrideWidth = 0|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:Dilation = -1|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:DilationHeight = 0|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN015:Groups = 0|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN022:Groups = 4|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN022:Padding = Padding.Causal|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN017:Padding = (Padding)7|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN022:Initializer = Initializer.Identity|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN036:InitializerValue = 0.1f|})")]
    [InlineData("Conv2D(2, 3, {|NETGEN022:BiasValue = float.NaN|})")]
    [InlineData("Conv2D(2, 3, Stride = 9, Dilation = 2, Groups = 2, UseBias = false, BiasValue = 1f)")]
    public void Numbers(string attribute) => Check($"Input(8, 8, 4), {attribute}, Flatten");

    [Theory]
    [InlineData("Input(5), {|NETGEN021:Conv2D(2, 3)|}")]
    [InlineData("Input(5, 5), {|NETGEN021:Conv2D(2, 3)|}")]
    [InlineData("Input(5, 5, 1), {|NETGEN021:Conv1D(2, 3)|}")]
    [InlineData("Input(4, 2), {|NETGEN021:Conv1D(2, 5)|}")]
    [InlineData("Input(4, 2), {|NETGEN021:Conv1D(2, 3, Dilation = 2)|}")]
    [InlineData("Input(4, 2), Conv1D(2, 5, Padding = Padding.Causal)")]
    [InlineData("Input(5, 2, 1), {|NETGEN021:Conv2D(2, 3)|}")]
    [InlineData("Input(5, 5, 3), {|NETGEN021:Conv2D(4, 3, Groups = 2)|}")]
    [InlineData("Input(9, 9, 1), Conv2D(2, 3), Conv2D(2, 3, Stride = 2), {|NETGEN021:Conv2D(2, 4)|}")]
    public void Shape(string attributes) => Check($"{attributes}, Flatten");

    [Theory]
    [InlineData("Input(1024, 1024), {|NETGEN028:Conv1D(1024, 1024)|}")]
    [InlineData("Input(1, 1048576), {|NETGEN028:Conv1D(1048576, 3, Padding = Padding.Same)|}")]
    public void Parameters(string attributes) => DiagnosticTest.Check($"[Network(MaxBatchSize = 1), {attributes}, Flatten] partial class Net;");

    [Theory]
    [InlineData("Input(4, 1), Conv1D(1, 2, Padding = Padding.Same, Dilation = 1048576)")]
    [InlineData("Input(1048576, 1), Conv1D(128, 1)")]
    [InlineData("Input(2, 2, 1), Conv2D(1, 3, Padding = Padding.Same, Dilation = 1048576)")]
    public void ActivationMemory(string attributes) => DiagnosticTest.Check($"[Network({{|NETGEN029:MaxBatchSize = 256|}}), {attributes}, Flatten] partial class Net;");

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, {attributes}] partial class Net;");
}
