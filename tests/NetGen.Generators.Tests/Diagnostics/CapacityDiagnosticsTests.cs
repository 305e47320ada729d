using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN016, 028-030: totals, and the compilation.</summary>
public class CapacityDiagnosticsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65_537")]
    [InlineData("int.MaxValue")]
    public void BatchSize(string size) => DiagnosticTest.Check(
        $"[Network({{|NETGEN016:MaxBatchSize = {size}|}}), Input(2), Dense(3)] partial class Net;");

    [Theory]
    [InlineData("1")]
    [InlineData("65_536")]
    public void BatchSizeAtTheEdge(string size) => DiagnosticTest.Check($"[Network(MaxBatchSize = {size}), Input(2), Dense(3)] partial class Net;");

    [Fact]
    public void Parameters() => DiagnosticTest.Check(
        "[Network(MaxBatchSize = 1), Input(16352), Dense(16384), {|NETGEN028:Dense(2)|}] partial class Net;");

    [Fact]
    public void ActivationMemory() => DiagnosticTest.Check(
        "[Network({|NETGEN029:MaxBatchSize = 65_536|}), Input(4095), Dense(2)] partial class Net;",
        "[{|NETGEN029:Network|}, Input(1), Dense(1_048_576), Dense(2), Dense(1_048_576), Dense(2)"
            + string.Concat(Enumerable.Repeat(", Dense(1_048_576), Dense(2)", 1)) + "] partial class Deep;");

    [Fact]
    public void UnoptimizedCompilation() => DiagnosticTest.Check(
        HarnessOptions.Default with { Optimization = OptimizationLevel.Debug },
        "[{|NETGEN030:Network|}, Input(2), Dense(3)] partial class Net;",
        "[Network, Input(2), Dense({|NETGEN015:0|})] partial class Wrong;");
}
