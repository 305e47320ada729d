using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN018 where two names lead to one member; where they do not, the network compiles.</summary>
public class MemberClashTests
{
    private static readonly string[] Kinds = ["partial class", "partial struct"];

    public static TheoryData<string, string> Clashes => Combine(
        "Input(5, 3), Gru(4, Name = \"A\"), Dense(2, {|NETGEN018:Name = \"AInput\"|})",
        "Input(5, 3), Dense(2, Name = \"AInput\"), Gru(4, {|NETGEN018:Name = \"A\"|})",
        "Input(5, 3), Lstm(4, Name = \"A\"), Dense(4, {|NETGEN018:Name = \"ARecurrent\"|})",
        "Input(5, 3), Gru(3, Name = \"A\", ReturnSequence = true), Dense(2, {|NETGEN018:Name = \"AInput\"|}), Flatten, Dense(2, {|NETGEN018:Name = \"ARecurrent\"|})",
        "Input(8, 8, 1), Conv2D(2, 3, Activation.Relu), Conv2D(2, 3, Activation.Relu, Name = \"A\"), MaxPool2D(2), Flatten, Dense(2, {|NETGEN018:Name = \"APlace\"|})");

    public static TheoryData<string, string> Neighbours => Combine(
        "Input(5), Dense(4, Name = \"A\"), Dense(4, Name = \"AInput\"), Dense(4, Name = \"ARecurrent\"), Dense(4, Name = \"ABias\"), Dense(2, Name = \"AWeight\")",
        "Input(5, 3), Gru(4, Name = \"A\"), Dense(2, Name = \"AGate\")",
        "Input(5), Dense(1, Activation.Tanh, Name = \"a\", Key = \"first\"), Dense(1, Activation.Tanh, Name = \"A\", Key = \"second\")",
        "Input(5), Dense(8, Activation.Tanh, Name = \"Hidden\", Key = \"first\"), Dense(1, Activation.Tanh, Name = \"hidden\", Key = \"second\")",
        "Input(6, 2), Conv1D(2, 3, Name = \"Input1\"), Conv1D(2, 3, Name = \"InputLanes\"), Flatten, Dense(2, Name = \"InputLanesRows\")");

    [Theory]
    [MemberData(nameof(Clashes))]
    public void Clash(string kind, string attributes) => DiagnosticTest.Check($"[Network, {attributes}] {kind} Net;");

    [Fact]
    public void ClashOfStreams() => DiagnosticTest.Check(
        "[Network, Input(6, 2), Conv1D(2, 3, Activation.Gelu, Name = \"A\", Padding = Padding.Causal), Dense(2, Activation.Gelu, {|NETGEN018:Name = \"AStream\"|})] partial class Net;");

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Neighbour(string kind, string attributes)
    {
        var run = GeneratorHarness.Run($"using NetGen; [Network, {attributes}] {kind} Net;");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static TheoryData<string, string> Combine(params string[] attributes) =>
        [.. Kinds.SelectMany(kind => attributes.Select(list => new TheoryDataRow<string, string>(kind, list)))];
}
