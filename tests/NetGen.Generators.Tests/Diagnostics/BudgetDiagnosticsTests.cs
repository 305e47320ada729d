using System.Globalization;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN049: what a network may cost.</summary>
public class BudgetDiagnosticsTests
{
    // Rows are padded to 16 floats: 64 x 64 + 64 and 64 x 16 + 16 of parameters, 64 and 16 of activations, for 32 rows or for one.
    private const string Layers = "Input(64), Dense(64, Activation.Relu), Dense(10, Activation.Softmax)";

    [Theory]
    [InlineData("ParameterBytes", 4 * (4_160 + 1_040), "'Dense1' 16,640, 'Dense2' 4,160")]
    [InlineData("WorkspaceBytes", 4 * 32 * (64 + 16), "'Dense1' 8,192, 'Dense2' 2,048")]
    [InlineData("StackBytes", 4 * (64 + 16 + 15), "'Dense1' 256, 'Dense2' 64, alignment 60")]
    [InlineData("MultiplyAdds", (64 * 64) + (64 * 10), "'Dense1' 4,096, 'Dense2' 640")]
    public void Limit(string resource, int spent, string layers)
    {
        var diagnostics = DiagnosticTest.Check(
            $"[Network, Budget({resource} = {spent}), {Layers}] partial class Within;",
            $"[Network, Budget({{|NETGEN049:{resource} = {spent} - 1|}}), {Layers}] partial class Beyond;");

        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"Expected {resource} of at most {spent - 1:N0}, found {spent:N0}: {layers}"),
            Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>The third layer's values take the first one's memory: 64 floats for each row, and 96 if they are summed.</summary>
    [Theory]
    [InlineData("WorkspaceBytes", "8,192: 'Dense1' 6,144, 'Dense3' 4,096, 'Dense2' 2,048 (layers share memory)")]
    [InlineData("StackBytes", "316: 'Dense1' 192, 'Dense3' 128, 'Dense2' 64, alignment 60 (layers share memory)")]
    public void LayersThatShareMemorySumToMore(string resource, string found) => Assert.EndsWith(
        $"found {found}",
        Assert.Single(DiagnosticTest.Check($"[Network, Budget({{|NETGEN049:{resource} = 1|}}), Input(4), Dense(48), Dense(16), Dense(32)] partial class Net;"))
            .GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    /// <summary>The compiler zeroes what lies on the stack: 512 bytes and 60 of alignment at most; beyond that a buffer of the thread takes its place.</summary>
    [Fact]
    public void TheStackNeverTakesMore() => DiagnosticTest.Check(
        "[Network, Budget(StackBytes = 572), Input(2), Dense(64), Dense(64)] partial class Most;",
        "[Network, Budget({|NETGEN049:StackBytes = 571|}), Input(2), Dense(64), Dense(64)] partial class Beyond;",
        "[Network, Budget(StackBytes = 1), Input(2), Dense(129)] partial class InABufferOfTheThread;");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("long.MinValue")]
    public void LimitOutOfRange(string limit) => DiagnosticTest.Check(string.Concat(new[] { "ParameterBytes", "WorkspaceBytes", "StackBytes", "MultiplyAdds" }
        .Select(resource => $"[Network, Budget({{|NETGEN022:{resource} = {limit}|}}), Input(2), Dense(3)] partial class {resource}Net; ")));

    [Fact]
    public void EachLimitIsReportedWhereItStands() => DiagnosticTest.Check(
        """
        namespace A { [Network, Input(2), Dense(3), Budget(StackBytes = 10_000, {|NETGEN049:MultiplyAdds = 5|}, {|NETGEN049:ParameterBytes = 191|})] partial class Net; }
        namespace B { [Network, Input(2), Dense(3), Budget({|NETGEN049:WorkspaceBytes = 1|}, MultiplyAdds = 6)] partial class Net; }
        namespace C { [Network, Input(2), Dense(3), Budget] partial class Net; }
        """);

    [Fact]
    public void OfADeepNetworkTheLargestLayersAreNamed()
    {
        var layers = string.Concat(Enumerable.Range(1, 12).Select(units => $", Dense({units})"));
        var diagnostics = DiagnosticTest.Check($"[Network, Budget({{|NETGEN049:MultiplyAdds = 1|}}), Input(1){layers}] partial class Net;");

        Assert.EndsWith(
            "found 573: 'Dense12' 132, 'Dense11' 110, 'Dense10' 90, 'Dense9' 72, 'Dense8' 56, 'Dense7' 42, 'Dense6' 30, 'Dense5' 20, 4 more 21",
            Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public void BudgetOnAnotherPart() => DiagnosticTest.Check(
        "[Network, Input(2), Dense(3)] partial class Net;",
        "[{|NETGEN008:Budget(MultiplyAdds = 1)|}] partial class Net;");

    [Fact]
    public void WhatTheCompilerCannotReadIsNotJudged() => DiagnosticTest.CheckBroken("[Network, Budget(MultiplyAdds = Unknown), Input(2), Dense(3)] partial class Net;");
}
