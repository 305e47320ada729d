using System.Buffers;
using System.Text;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>What is saved is what PyTorch reads: names, shapes, orientation, alignment.</summary>
public sealed class SavingTests
{
    [Fact]
    public void NamesAndShapesArePyTorchs()
    {
        var tensors = SafetensorsBytes.Read(Saved(new Digits(seed: 1)));

        Assert.Equal(["dense2.bias", "dense2.weight", "hidden.bias", "hidden.weight"], tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([64, 64], tensors["hidden.weight"].Shape);
        Assert.Equal([64], tensors["hidden.bias"].Shape);
        Assert.Equal([10, 64], tensors["dense2.weight"].Shape);
        Assert.Equal([10], tensors["dense2.bias"].Shape);
    }

    [Fact]
    public void WeightsAreStoredWithTheInputsOfEachOutputTogether()
    {
        var network = new Foreign(seed: 1);
        network.Hidden.Biases[2] = 7f;
        var tensors = SafetensorsBytes.Read(Saved(network));

        var weights = tensors["0.weight"].Values;
        for (var output = 0; output < 4; output++)
        {
            for (var input = 0; input < 3; input++)
            {
                Assert.Equal(network.Hidden.Weights[input, output], weights[(output * 3) + input]);
            }
        }

        Assert.Equal([0f, 0f, 7f, 0f], tensors["0.bias"].Values);
        Assert.Equal([2, 4], tensors["head.2.weight"].Shape);
    }

    [Fact]
    public void SharedWeightsAreStoredOnce()
    {
        var network = new Repeated(seed: 1);
        var tensors = SafetensorsBytes.Read(Saved(network));

        Assert.Equal(["dense4.bias", "dense4.weight", "shared.bias", "shared.weight"], tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Repeated.ParameterCount, tensors.Values.Sum(tensor => tensor.Values.Length));
        network.Dense3.Weights[0, 2] = 5f;
        Assert.Equal(5f, network.Shared.Weights[0, 2]);
        Assert.Equal(5f, SafetensorsBytes.Read(Saved(network))["shared.weight"].Values[6]);
    }

    [Fact]
    public void ASingleOutputIsAMatrixOfOneRow()
    {
        var network = new Tiny(seed: 1);
        var tensors = SafetensorsBytes.Read(Saved(network));

        Assert.Equal([1, 8], tensors["dense2.weight"].Shape);
        Assert.Equal([1], tensors["dense2.bias"].Shape);
        Assert.Equal(Enumerable.Range(0, 8).Select(input => network.Dense2.Weights[input, 0]), tensors["dense2.weight"].Values);
    }

    [Fact]
    public void TheHeaderIsCompactAndAligned()
    {
        var file = Saved(new Foreign(seed: 1));
        var length = BitConverter.ToInt64(file);

        Assert.Equal(0, length % 8);
        var header = Encoding.UTF8.GetString(file, 8, (int)length);
        Assert.StartsWith("{\"__metadata__\":{\"format\":\"pt\",\"netgen.architecture\":\"", header);
        Assert.EndsWith("\"head.2.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[96,104]}}", header.TrimEnd(' '));
    }

    [Fact]
    public void TheHeaderSaysWhatWasSaved()
    {
        using var header = SafetensorsBytes.Header(Saved(new Digits(seed: 1)));
        var metadata = header.RootElement.GetProperty("__metadata__");

        Assert.Equal("pt", metadata.GetProperty("format").GetString());
        Assert.Equal("1", metadata.GetProperty("netgen.format").GetString());
        Assert.Equal("Digits", metadata.GetProperty("netgen.network").GetString());
        Assert.Equal(Digits.Info.ArchitectureHash, metadata.GetProperty("netgen.architecture").GetString());
    }

    [Fact]
    public void FileStreamAndMemoryHoldTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var network = new Broad(seed: 1);
        network.Save(folder.File("broad.safetensors"));
        using var stream = new MemoryStream();
        network.Save(stream);

        Assert.Equal(Saved(network), stream.ToArray());
        Assert.Equal(Saved(network), File.ReadAllBytes(folder.File("broad.safetensors")));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void WhatCouldNotBeLoadedIsNotSaved(float value)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("net.safetensors");
        var network = new Digits(seed: 1);
        network.Save(path);
        var before = File.ReadAllBytes(path);
        network.Hidden.Weights[3, 5] = value;

        var exception = Assert.Throws<InvalidOperationException>(() => network.Save(path));

        Assert.Contains("hidden.weight", exception.Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], folder.Files);
    }

    internal static byte[] Saved<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var buffer = new ArrayBufferWriter<byte>();
        network.Save(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
