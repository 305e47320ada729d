using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>What NetGen and others have saved is loaded: by names and shapes, whole or in part.</summary>
public sealed class LoadingTests
{
    private static readonly float[] HiddenWeight = [.. Enumerable.Range(0, 12).Select(value => value + 0.5f)];
    private static readonly float[] HiddenBias = [-1f, -2f, -3f, -4f];
    private static readonly float[] HeadWeight = [.. Enumerable.Range(0, 8).Select(value => -value / 8f)];
    private static readonly float[] HeadBias = [1e-3f, 2e30f];

    private static readonly (string Name, int[] Shape, float[] Values)[] PyTorch =
        [("0.weight", [4, 3], HiddenWeight), ("0.bias", [4], HiddenBias), ("head.2.weight", [2, 4], HeadWeight), ("head.2.bias", [2], HeadBias)];

    [Fact]
    public void WhatIsSavedIsLoadedToTheBit()
    {
        using var folder = new TemporaryFolder();
        Check(new Digits(seed: 1), folder);
        Check(new Motley(seed: 2), folder);
        Check(new Awkward(seed: 3), folder);
        Check(new Pictures(seed: 5), folder);
        Check(new Sequences(seed: 6), folder);
        Check(new Residual(seed: 7), folder);
        Check(new Repeated(seed: 8), folder);
        Check(new Diagnosis(seed: 4), folder);
    }

    [Fact]
    public void EveryNetworkLoadsItselfFromAFileAStreamAndMemory()
    {
        using var folder = new TemporaryFolder();
        var network = new Digits(seed: 5);
        network.Save(folder.File("digits.safetensors"));
        var bytes = SavingTests.Saved(network);

        Bits.Equal(Parameters(network), Parameters(Digits.Load(folder.File("digits.safetensors"))));
        Bits.Equal(Parameters(network), Parameters(Digits.Load(new MemoryStream(bytes))));
        Bits.Equal(Parameters(network), Parameters(Digits.Load(new UnseekableStream(bytes))));
        Bits.Equal(Parameters(network), Parameters(Digits.Load(bytes)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{\"format\":\"pt\",\"note\":\"a \\\"quoted\\\" \\u00e9\\ud83d\\ude00\"}")]
    public void FilesOfPyTorchAreLoaded(string? metadata) => CheckForeign(Foreign.Load(SafetensorsBytes.Python(metadata, PyTorch)));

    [Fact]
    public void NeitherSpaceNorOrderNorEscapesMatter()
    {
        var header = """
            {
                "head.2.weight": { "shape": [2, 4], "data_offsets": [8, 40], "dtype": "F32" },
                "\u0030.weight": { "data_offsets": [40, 88], "dtype": "F32", "shape": [4, 3] },
                "0\u002ebias":   { "dtype": "F32", "shape": [4], "data_offsets": [88, 104] },
                "head.2.bias":   { "dtype": "\u004632", "shape": [2], "data_offsets": [0, 8] }
            }

            """;

        CheckForeign(Foreign.Load(SafetensorsBytes.File(header, SafetensorsBytes.Singles([.. HeadBias, .. HeadWeight, .. HiddenWeight, .. HiddenBias]))));
    }

    [Theory]
    [InlineData("a\\u0041\\u00e9\\u20ac\\ud83d\\ude00", "aA\u00e9\u20ac\ud83d\ude00")]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\u00e9\ud83d\ude00\\u0000", "\u00e9\ud83d\ude00\0")]
    [InlineData("\\u07FF\\u0800\\uffff\\uDBFF\\uDFFF", "\u07ff\u0800\uffff\udbff\udfff")]
    public void EscapesStandForTheirCharacters(string written, string text)
    {
        var header = SafetensorsFile.Read(SafetensorsBytes.File($"{{\"__metadata__\":{{\"key\":\"{written}\"}},\"{written}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}}}")).Header;
        Assert.Equal(text, header.FindMetadata("key"));
        Assert.Equal(0, header.Find(text));
        Assert.Equal(text, header.NameOf(header[0]));
    }

    [Fact]
    public void HalfAndDoublePrecisionAreLoaded()
    {
        // 1.5, -2, 2^-24, 65504; 1.5, 2^-133; 0.1, -1e38.
        var file = SafetensorsBytes.File(
            """{"0.bias":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"head.2.bias":{"dtype":"BF16","shape":[2],"data_offsets":[8,12]}}""",
            [0x00, 0x3E, 0x00, 0xC0, 0x01, 0x00, 0xFF, 0x7B, 0xC0, 0x3F, 0x01, 0x00]);
        var network = Foreign.Load(file, strict: false);
        Assert.Equal([1.5f, -2f, 5.9604645e-8f, 65504f], network.Hidden.Biases.ToArray());
        Assert.Equal([1.5f, 9.1835e-41f], network.Scores.Biases.ToArray());

        file = SafetensorsBytes.File(
            """{"head.2.bias":{"dtype":"F64","shape":[2],"data_offsets":[0,16]}}""",
            [.. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes(-1e38)]);
        Assert.Equal([0.1f, -1e38f], Foreign.Load(file, strict: false).Scores.Biases.ToArray());
    }

    [Fact]
    public void InPartWhatIsMissingStaysAndWhatIsUnexpectedIsPassedOver()
    {
        var network = new Foreign(seed: 9);
        var before = Parameters(network);
        network.LoadParameters(SafetensorsBytes.Python(null, PyTorch[1], ("other", [1, 0, 2], []), ("more", [], [5f])), strict: false);

        Assert.Equal(HiddenBias, network.Hidden.Biases.ToArray());
        network.Hidden.Biases.Clear();
        Bits.Equal(before, Parameters(network));
    }

    [Fact]
    public void WhereNoNameFitsNobodyIsAdvisedWhatTheyDid()
    {
        var file = SafetensorsBytes.Python(null, ("other", [1], [1f]));

        Assert.Contains("strict: false", Assert.Throws<CheckpointException>(() => Foreign.Load(file)).Message);
        Assert.DoesNotContain("strict", Assert.Throws<CheckpointException>(() => Foreign.Load(file, strict: false)).Message);
    }

    [Fact]
    public void ParametersOfAnotherArchitectureAreLoadedOnlyOnRequest()
    {
        var file = SavingTests.Saved(new ForeignTanh(seed: 1));

        var exception = Assert.Throws<CheckpointException>(() => Foreign.Load(file));
        Assert.Contains("found those of ForeignTanh", exception.Message);
        Assert.Contains("strict: false", exception.Message);
        Bits.Equal(Parameters(new ForeignTanh(seed: 1)), Parameters(Foreign.Load(file, strict: false)));
    }

    [Fact]
    public void TensorsOfATrainingAreNotInTheWay() => CheckForeign(
        Foreign.Load(SafetensorsBytes.Python(null, [.. PyTorch, ("optimizer/first_moment/0.bias", [4], HiddenBias)])));

    [Fact]
    public void AStreamIsReadFromWhereItStands()
    {
        byte[] file = [1, 2, 3, .. SafetensorsBytes.Python(null, PyTorch)];
        CheckForeign(Foreign.Load(new MemoryStream(file) { Position = 3 }));
    }

    private static void Check<TNetwork>(TNetwork network, TemporaryFolder folder)
        where TNetwork : class, INetwork<TNetwork>
    {
        var path = folder.File("net.safetensors");
        network.Save(path);
        var copy = TNetwork.Create(seed: 99);
        copy.LoadParameters(path);
        Bits.Equal(network.Parameters, copy.Parameters);
    }

    private static void CheckForeign(Foreign network)
    {
        for (var output = 0; output < 4; output++)
        {
            for (var input = 0; input < 3; input++)
            {
                Assert.Equal(HiddenWeight[(output * 3) + input], network.Hidden.Weights[input, output]);
            }
        }

        Assert.Equal(HiddenBias, network.Hidden.Biases.ToArray());
        Assert.Equal(HeadBias, network.Scores.Biases.ToArray());
        Assert.Equal(HeadWeight[6], network.Scores.Weights[2, 1]);
    }

    private static float[] Parameters<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var parameters = new float[TNetwork.Info.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
