using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN015, 016, 021, 022 on pools and views.</summary>
public class PoolDiagnosticsTests
{
    [Theory]
    [InlineData("MaxPool2D({|NETGEN015:0|})")]
    [InlineData("MaxPool2D(2, {|NETGEN015:-1|})")]
    [InlineData("AveragePool2D({|NETGEN015:height: 0|}, 2)")]
    [InlineData("MaxPool2D(2, {|NETGEN015:Stride = 0|})")]
    [InlineData("MaxPool2D(2, {|NETGEN015:Dilation = -3|})")]
    [InlineData("MaxPool2D(2, {|NETGEN022:Padding = Padding.Causal|})")]
    [InlineData("MaxPool2D(2, {|NETGEN017:Padding = (Padding)9|})")]
    [InlineData("{|NETGEN021:MaxPool2D(7)|}")]
    [InlineData("{|NETGEN021:MaxPool2D(2, Dilation = 6)|}")]
    [InlineData("MaxPool2D(7, Padding = Padding.Same)")]
    [InlineData("{|NETGEN021:MaxPool2D(2, Stride = 1, Dilation = 20, Padding = Padding.Same)|}")]
    [InlineData("{|NETGEN021:MaxPool1D(2)|}")]
    [InlineData("GlobalMaxPool, {|NETGEN021:GlobalMaxPool|}")]
    public void Window(string attribute) => Check($"Input(6, 6, 2), {attribute}");

    [Theory]
    [InlineData("MaxPool1D({|NETGEN015:size: 0|})")]
    [InlineData("AveragePool1D({|NETGEN015:0|}, Stride = 2)")]
    [InlineData("AveragePool1D(3, Padding = Padding.Causal, IncludePadding = true)")]
    [InlineData("{|NETGEN021:MaxPool1D(9)|}")]
    [InlineData("{|NETGEN021:AveragePool2D(1)|}")]
    public void WindowInTime(string attribute) => Check($"Input(8, 2), {attribute}");

    [Theory]
    [InlineData("Reshape(3, -1)")]
    [InlineData("Reshape(12), Reshape(1, 1, 12), Flatten")]
    [InlineData("{|NETGEN021:Reshape(5, -1)|}")]
    [InlineData("{|NETGEN021:Reshape(3, 5)|}")]
    [InlineData("{|NETGEN022:Reshape|}")]
    [InlineData("Reshape({|NETGEN022:-1|}, -1)")]
    [InlineData("Reshape({|NETGEN015:0|}, -1)")]
    public void Shape(string attribute) => Check($"Input(12), {attribute}");

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, {attributes}] partial class Net;");
}
