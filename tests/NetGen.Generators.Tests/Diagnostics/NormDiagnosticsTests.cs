using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN015, 021, 022 on normalizations and rectifiers with trained slopes.</summary>
public class NormDiagnosticsTests
{
    [Theory]
    [InlineData("LayerNorm({|NETGEN022:0|})")]
    [InlineData("LayerNorm({|NETGEN022:Epsilon = 0f|})")]
    [InlineData("LayerNorm({|NETGEN022:Epsilon = float.NaN|})")]
    [InlineData("{|NETGEN021:LayerNorm(3)|}")]
    [InlineData("LayerNorm(2)")]
    [InlineData("RmsNorm({|NETGEN022:axes: -1|})")]
    [InlineData("RmsNorm({|NETGEN022:Epsilon = float.PositiveInfinity|})")]
    [InlineData("{|NETGEN021:RmsNorm(int.MaxValue)|}")]
    [InlineData("GroupNorm({|NETGEN015:0|})")]
    [InlineData("GroupNorm(2, {|NETGEN022:Epsilon = -1f|})")]
    [InlineData("{|NETGEN021:GroupNorm(4)|}")]
    [InlineData("GroupNorm(6)")]
    [InlineData("BatchNorm({|NETGEN022:Momentum = 0f|})")]
    [InlineData("BatchNorm({|NETGEN022:Momentum = 1.5f|})")]
    [InlineData("BatchNorm({|NETGEN022:Epsilon = 0f|})")]
    [InlineData("PRelu({|NETGEN022:float.NaN|})")]
    [InlineData("PRelu(-1f, ForEachChannel = true)")]
    public void Norm(string attribute) => DiagnosticTest.Check($"[Network, Input(5, 6), {attribute}] partial class Net;");
}
