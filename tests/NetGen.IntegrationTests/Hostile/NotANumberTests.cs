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
        Verify<HardSigmoidOf3>(spreads: true);
        Verify<SigmoidExample>();
        Verify<Tanh>();
        Verify<Exponential>();
        Verify<SoftmaxExample>(spreads: true);
        Verify<LeakyReluDefault>();
        Verify<EluDefault>();
        Verify<MatMul2d>(spreads: true);
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

    /// <summary>One NaN, in the first and in the last column: it reaches its own output, or all where outputs depend on all inputs.</summary>
    private static void Verify<TNetwork>(bool spreads = false)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(seed: 1);
        var input = new float[TNetwork.Info.InputSize];
        var outputs = new float[TNetwork.Info.OutputSize];
        foreach (var column in (int[])[0, input.Length - 1])
        {
            void VerifyOutputs(bool nan)
            {
                for (var index = 0; index < outputs.Length; index++)
                {
                    Assert.True(float.IsNaN(outputs[index]) == (nan && (spreads || index == column)), $"{TNetwork.Info.Name} at {index}");
                }
            }

            Array.Clear(input);
            network.Predict(input, outputs);
            VerifyOutputs(nan: false);
            input[column] = float.NaN;
            network.Predict(input, outputs);
            VerifyOutputs(nan: true);
            Array.Clear(outputs);
            network.PredictBatch(input, outputs);
            VerifyOutputs(nan: true);
        }
    }
}

[Network]
[Input(3)]
[Dense(3, Activation.HardSigmoid)]
public sealed partial class HardSigmoidOf3 : INetworkVerbs;
