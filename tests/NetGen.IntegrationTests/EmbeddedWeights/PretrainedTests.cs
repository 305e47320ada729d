using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.EmbeddedWeights;

/// <summary>Parameters in the assembly are those of the file it was built with, <c>make-ready</c>'s.</summary>
public sealed class PretrainedTests
{
    private static readonly byte[] File = ReadResource();

    [Fact]
    public void PretrainedIsTheFileLoadedToTheBit() => Bits.Equal(Parameters(Ready.Load(File)), Parameters(Ready.Pretrained()));

    [Fact]
    public void AStructIsTheFileLoadedToTheBit()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("ready.safetensors");
        System.IO.File.WriteAllBytes(path, File);
        var parameters = new float[ReadyValue.ParameterCount];
        var network = ReadyValue.Pretrained();
        network.CopyParametersTo(parameters);

        Assert.Equal(ReadyValue.Load(path), network);
        Bits.Equal(Parameters(Ready.Pretrained()), parameters);
    }

    [Fact]
    public void NumbersAreWhereTheFileSays()
    {
        var (network, tensors) = (Ready.Pretrained(), SafetensorsBytes.Read(File));

        Assert.Equal(tensors["dense3.weight"].Values, Enumerable.Range(0, 10).Select(place => network.Dense3.Weights[place % 5, place / 5]));
        Assert.Equal(tensors["batchNorm1.running_mean"].Values, network.BatchNorm1.RunningMeans.ToArray());
    }

    [Fact]
    public void EachIsANetworkOfItsOwn()
    {
        var network = Ready.Pretrained();
        network.Dense3.Biases.Clear();

        Assert.NotEqual(0f, Ready.Pretrained().Dense3.Biases[0]);
    }

    [Fact]
    public void AnAssemblyWithoutTheFileSaysSo()
    {
        var exception = Assert.Throws<CheckpointException>(() => CompilerServices.EmbeddedWeights.Load(new Foreign(), "absent.safetensors"));

        Assert.Equal("Expected absent.safetensors in the assembly NetGen.IntegrationTests, found none: it was built without NetGen's targets.", exception.Message);
        Assert.Equal(exception.Message, Assert.Throws<CheckpointException>(() => CompilerServices.EmbeddedWeights.Load<ReadyValue>(ReadyValue.Info, [], "absent.safetensors")).Message);
    }

    /// <summary>The build reads headers only.</summary>
    [Fact]
    public void ANumberThatIsNotFiniteIsRefusedByItsName()
    {
        var network = new Foreign();
        var file = SavingTests.Saved(network);
        BitConverter.TryWriteBytes(file.AsSpan(^4), float.NaN);

        var exception = Assert.Throws<CheckpointException>(
            () => CheckpointReader.ReadNewParameters(SafetensorsFile.Read(file), Foreign.Info, CheckpointArena.ParametersOf(network)));
        Assert.Equal("head.2.bias[1]: expected a finite number of single precision, found NaN.", exception.Message);
    }

    private static float[] Parameters(Ready network)
    {
        var parameters = new float[Ready.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private static byte[] ReadResource()
    {
        using var stream = typeof(Ready).Assembly.GetManifestResourceStream("NetGen.Weights.ready.safetensors")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
