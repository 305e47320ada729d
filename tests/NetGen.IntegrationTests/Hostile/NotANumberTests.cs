using NetGen.IntegrationTests.OnnxNode;
using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>Predictions hide no NaN.</summary>
public sealed class NotANumberTests
{
    [Fact]
    public void EveryActivationPassesNaNThrough()
    {
        Verify<Relu>();
        Verify<GeluDefault1>();
        Verify<Silu>();
        Verify<SeluDefault>();
        Verify<SoftplusExample>();
        Verify<SoftsignExample>();
        Verify<HardSigmoidOf3>();
        Verify<SigmoidExample>();
        Verify<Tanh>();
        Verify<SoftmaxExample>();
        Verify<LeakyReluDefault>();
        Verify<EluDefault>();
        Verify<MatMul2d>();
    }

    [Fact]
    public void ANaNStaysInItsRow()
    {
        var network = new Digits(seed: 1);
        var inputs = Samples.Inputs<Digits>(3);
        var expected = new float[30];
        network.PredictBatch(inputs, expected);
        inputs[64] = float.NaN;
        var outputs = new float[30];
        network.PredictBatch(inputs, outputs);
        Bits.Equal(expected.AsSpan(0, 10), outputs.AsSpan(0, 10));
        Assert.All(outputs[10..20], output => Assert.True(float.IsNaN(output)));
        Bits.Equal(expected.AsSpan(20, 10), outputs.AsSpan(20, 10));
    }

    private static void Verify<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(seed: 1);
        var input = new float[TNetwork.Info.InputSize];
        var outputs = new float[TNetwork.Info.OutputSize];
        network.Predict(input, outputs);
        Assert.All(outputs, output => Assert.True(float.IsFinite(output), TNetwork.Info.Name));
        Array.Fill(input, float.NaN);
        network.Predict(input, outputs);
        Assert.All(outputs, output => Assert.True(float.IsNaN(output), TNetwork.Info.Name));
        network.PredictBatch(input, outputs);
        Assert.All(outputs, output => Assert.True(float.IsNaN(output), TNetwork.Info.Name));
    }
}

[Network]
[Input(3)]
[Dense(3, Activation.HardSigmoid)]
public sealed partial class HardSigmoidOf3 : INetworkVerbs;
