using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>
/// Recurrent layers saved by PyTorch compute what they computed there: the order of gates in weights and biases is PyTorch's.
/// <c>PyTorch/make-recurrent</c> makes the file again.
/// </summary>
public sealed class RecurrentTests
{
    private const int Sequence = 6 * 3;
    /// <summary>Weights as large as these double what sums round off with each step. Gates in another order are off by tenths.</summary>
    private const double Nearness = 1e-5;

    private readonly byte[] _file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Checkpoints", "PyTorch", "recurrent.safetensors"));

    private delegate void Prediction(ReadOnlySpan<float> input, Span<float> output);

    [Fact]
    public void GatesOfAGruAreInPyTorchsOrder() => Check(TorchGru.Load(_file, strict: false).Predict, "gru");

    [Fact]
    public void GatesOfAnLstmAreInPyTorchsOrder() => Check(TorchLstm.Load(_file, strict: false).Predict, "lstm");

    [Fact]
    public void ASimpleRnnIsPyTorchs() => Check(TorchRnn.Load(_file, strict: false).Predict, "rnn");

    private void Check(Prediction predict, string name)
    {
        var tensors = SafetensorsBytes.Read(_file);
        var (inputs, expected) = (tensors["input"].Values, tensors[$"{name}.output"].Values);
        var rows = inputs.Length / Sequence;
        var outputs = new float[expected.Length / rows];
        for (var row = 0; row < rows; row++)
        {
            predict(inputs.AsSpan(row * Sequence, Sequence), outputs);
            for (var index = 0; index < outputs.Length; index++)
            {
                Assert.Equal(expected[(row * outputs.Length) + index], outputs[index], Nearness);
            }
        }
    }
}

[Network]
[Input(6, 3)]
[Gru(5, ReturnSequence = true, Key = "gru")]
internal sealed partial class TorchGru;

[Network]
[Input(6, 3)]
[Lstm(5, ReturnSequence = true, Key = "lstm")]
internal sealed partial class TorchLstm;

[Network]
[Input(6, 3)]
[SimpleRnn(5, ReturnSequence = true, Key = "rnn")]
internal sealed partial class TorchRnn;
