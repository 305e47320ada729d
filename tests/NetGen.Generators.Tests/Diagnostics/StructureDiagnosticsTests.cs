using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN011-014, 017: which attributes there are, in which order, with which values.</summary>
public class StructureDiagnosticsTests
{
    [Fact]
    public void NoInput() => DiagnosticTest.Check("[Network, Dense(3)] partial class {|NETGEN011:Net|};");

    [Fact]
    public void InputWithoutDimensions() => DiagnosticTest.Check("[Network, {|NETGEN011:Input|}, Dense(3)] partial class Net;");

    [Fact]
    public void NoLayer() => DiagnosticTest.Check("[Network, Input(2)] partial class {|NETGEN012:Net|};");

    [Fact]
    public void OnlyActivations() => DiagnosticTest.Check("[Network, Input(2), Activation(Activation.Relu)] partial class Net;");

    [Fact]
    public void Nothing() => DiagnosticTest.Check("[Network] partial class {|NETGEN011:{|NETGEN012:Net|}|};");

    [Fact]
    public void InputBelowALayer() => DiagnosticTest.Check("[Network, Dense(3), {|NETGEN013:Input(2)|}, Dense(1)] partial class Net;");

    [Fact]
    public void LayersBelowTheOutput() => DiagnosticTest.Check(
        "[Network, Input(2), Dense(3), Output(Loss.Huber), {|NETGEN014:Dense(1)|}, {|NETGEN014:Elu|}] partial class Net;");

    [Fact]
    public void NetworkAnywhereIsFine() => DiagnosticTest.Check("[Input(2), Dense(3), Output(Loss.Huber), Network] partial class Net;");

    [Theory]
    [InlineData("Dense(3, {|NETGEN017:(Activation)99|})")]
    [InlineData("Dense(3, {|NETGEN017:Initializer = (Initializer)(-1)|})")]
    [InlineData("Dense(activation: (Activation)1, units: 3)")]
    [InlineData("Dense(3), Activation({|NETGEN017:(Activation)99|})")]
    [InlineData("Dense(3), Output({|NETGEN017:(Loss)99|})")]
    public void ValueWithoutName(string attributes) => DiagnosticTest.Check($"[Network, Input(2), {attributes}] partial class Net;");

    [Theory]
    [InlineData("Input, Dense")]
    [InlineData("Input(2), Dense()")]
    [InlineData("Input(2), Dense(3, Activation.Missing)")]
    [InlineData("Input(2), Dense(Missing)")]
    [InlineData("Input(two), Dense(3)")]
    [InlineData("Input(2), Dense(3), Output(Loss.Missing)")]
    [InlineData("Input(2), Dense(3), Output")]
    [InlineData("Input(2), Dense(3, Name = Missing.Name)")]
    [InlineData("Input(2), Dense(\"3\")")]
    public void WhatTheCompilerRefusesIsLeftToIt(string attributes) =>
        DiagnosticTest.CheckBroken($"[Network, {attributes}] partial class Net;");
}
