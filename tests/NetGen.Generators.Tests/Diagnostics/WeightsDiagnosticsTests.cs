using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN051-055: the file that a network is to contain.</summary>
public class WeightsDiagnosticsTests
{
    private const string Fitting = "F32 [2, 3] dense1.weight\nF16 [2] dense1.bias\n";

    private const string Kinds =
        """
        global using NetGen;
        namespace Kinds
        {
            [Network, Input(4, 4, 2), Normalization, Conv2D(3, 2, Key = "features.0"), BatchNorm, PRelu, Reshape(9, 3), Gru(5, Name = "Gru")]
            [Dense(5, Name = "Owner"), Dense(5, SharedWith = "Owner"), LayerNorm, Dense(2){0}]
            public partial class Images;

            [Network, IndexInput(5, 7), Embedding(4), Conv1D(3, 2, Groups = 1, UseBias = false), Lstm(2), Dense(1){1}]
            public partial class Words;
        }
        """;

    [Fact]
    public void NoFile() => Check([], "Weights({|NETGEN051:\"net.safetensors\"|})");

    [Fact]
    public void NoName() => Check([Described("net", Fitting)], "Weights({|NETGEN051:null!|})");

    [Theory]
    [InlineData("Net.safetensors")]
    [InlineData("folder/net.safetensors")]
    [InlineData("net")]
    public void AnotherName(string name) => Check([Described("net", Fitting)], $"Weights({{|NETGEN051:\"{name}\"|}})");

    [Theory]
    [InlineData("")]
    [InlineData("no description")]
    [InlineData("F32 [2, 3] dense1.weight\n")]
    [InlineData("F32 [2, 3] dense1.weight\nF32 [2] bias\n")]
    [InlineData(Fitting + "F32 [2] optimizer\n")]
    [InlineData(Fitting + "I64 [] dense1.num_batches_tracked\n")]
    public void OtherTensors(string description) => Check([Described("net", description)], "Weights({|NETGEN052:\"net.safetensors\"|})");

    [Theory]
    [InlineData("F32 [3, 2] dense1.weight\nF32 [2] dense1.bias\n")]
    [InlineData("F32 [2, 3, 1] dense1.weight\nF32 [2] dense1.bias\n")]
    [InlineData("F32 [2, 3] dense1.weight\nF32 [] dense1.bias\n")]
    public void OtherShapes(string description) => Check([Described("net", description)], "Weights({|NETGEN053:\"net.safetensors\"|})");

    [Theory]
    [InlineData("F32 [2, 3] dense1.weight\nI32 [2] dense1.bias\n")]
    [InlineData("F8_E4M3 [2, 3] dense1.weight\nF32 [2] dense1.bias\n")]
    public void OtherNumbers(string description) => Check([Described("net", description)], "Weights({|NETGEN054:\"net.safetensors\"|})");

    [Fact]
    public void AnotherArchitecture() =>
        Check([Described("net", "architecture 0123\nnetwork Other\n" + Fitting)], "Weights({|NETGEN055:file: \"net.safetensors\"|})");

    [Theory]
    [InlineData(Fitting)]
    [InlineData("sha256 0123\n" + Fitting)]
    [InlineData("F64 [2] dense1.bias\nBF16 [2, 3] dense1.weight\n")]
    public void WhatFits(string description) => Check([Described("other", "damaged"), Described("net", description)], "Weights(\"net.safetensors\")");

    /// <summary>Each network fits what the runtime says of it: the same names, shapes and hash.</summary>
    [Fact]
    public void EveryNetworkFitsItself()
    {
        using var networks = GeneratorHarness.Load(Kinds.Replace("{0}", "").Replace("{1}", ""));
        var files = new[] { "Images", "Words" }.Select(name => Described(name, Describe((NetworkInfo)networks.Type($"Kinds.{name}").GetProperty("Info")!.GetValue(null)!)));

        DiagnosticTest.Check(
            HarnessOptions.Default with { AdditionalFiles = [.. files] },
            Kinds.Replace("{0}", ", Weights(\"Images.safetensors\")").Replace("{1}", ", Weights(\"Words.safetensors\")").Replace("global using NetGen;", ""));
    }

    [Fact]
    public void MessagesNameTheTensors()
    {
        Assert.Equal("Expected the file 'net.safetensors' among the project's NetGenWeights, found 'a.safetensors', 'b.safetensors'", Message("051", [Described("a", ""), Described("b", "")]));
        Assert.Equal("Expected the file 'net.safetensors' among the project's NetGenWeights, found none", Message("051", []));
        Assert.Equal(
            "Expected the file 'models/net.safetensors' among the project's NetGenWeights, found 'net.safetensors'; files are named without folders",
            Message("051", [Described("net", Fitting)], "models/net.safetensors"));
        Assert.Equal(
            "Expected 'net.safetensors' to hold the tensors of Net and no others, found missing: dense1.bias; unexpected: head.weight, more",
            Message("052", [Described("net", "F32 [2, 3] dense1.weight\nF32 [1] head.weight\nF32 [] more\n")]));
        Assert.Equal(
            "Expected tensor 'dense1.weight' of 'net.safetensors' to have the shape [2, 3], found [3, 2]",
            Message("053", [Described("net", "F32 [3, 2] dense1.weight\nF32 [2] dense1.bias\n")]));
        Assert.Equal(
            "Expected tensor 'dense1.bias' of 'net.safetensors' to hold numbers of type F32, F16, BF16, F64, found U8",
            Message("054", [Described("net", "F32 [2, 3] dense1.weight\nU8 [2] dense1.bias\n")]));
        Assert.Equal(
            "Expected 'net.safetensors' to hold parameters for the architecture of Net, found those of Other: names and shapes agree, layers or activations do not",
            Message("055", [Described("net", "architecture 0\nnetwork Other\n" + Fitting)]));
    }

    private static string Message(string number, (string, string)[] files, string name = "net.safetensors") =>
        Assert.Single(Check(files, $"Weights({{|NETGEN{number}:\"{name}\"|}})")).GetMessage();

    private static System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Check((string Path, string Text)[] files, string weights) =>
        DiagnosticTest.Check(HarnessOptions.Default with { AdditionalFiles = files }, $"[Network, {weights}, Input(3), Dense(2)] public partial class Net;");

    private static (string Path, string Text) Described(string name, string description) => ($"obj/{name}.safetensors.netgen", description);

    private static string Describe(NetworkInfo info) => string.Concat(
        info.Tensors.Select(tensor => $"F32 [{string.Join(", ", tensor.StoredShape)}] {tensor.Key}\n").Prepend($"architecture {info.ArchitectureHash}\n"));
}
