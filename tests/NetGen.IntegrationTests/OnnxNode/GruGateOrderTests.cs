using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>
/// What upstream's cases of GRU cannot see, for their gates have equal weights and the state is 0: with weights of their own for each gate, the operator's formula as
/// its specification prints it, in double precision and one number at a time. The numbers are drawn here; upstream has none.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class GruGateOrderTests
{
    private const int Steps = 4;
    private const int Features = 3;
    private const int Units = 5;

    // As ONNX has them: z, r, h.
    private readonly float[] _inputs = Samples.Uniform(3 * Units * Features, seed: 1);
    private readonly float[] _states = Samples.Uniform(3 * Units * Units, seed: 2);
    private readonly float[] _biases = Samples.Uniform(2 * 3 * Units, seed: 3);
    private readonly float[] _row = Samples.Uniform(Steps * Features, seed: 4);

    [Fact]
    public void ResetBeforeTheProduct() => Nearness.Check(Expected(linearBeforeReset: false, 0, 1, 2), Found<GruBeforeSteps>());

    [Fact]
    public void ResetAfterTheProduct() => Nearness.Check(Expected(linearBeforeReset: true, 0, 1, 2), Found<GruAfterSteps>());

    /// <summary>So that a wrong order could not pass above.</summary>
    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(0, 2, 1)]
    public void AnotherOrderIsFarOff(int update, int reset, int candidate)
    {
        foreach (var linearBeforeReset in new[] { false, true })
        {
            var (right, wrong) = (Expected(linearBeforeReset, 0, 1, 2), Expected(linearBeforeReset, update, reset, candidate));
            Assert.True(right.Zip(wrong, (a, b) => float.Abs(a - b)).Max() > 0.1f);
        }
    }

    private float[] Found<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(seed: 1);
        var key = TNetwork.Info.Layers.Single().Key;
        network.LoadParameters(SafetensorsBytes.Python(null, [.. RecurrentFamily.Parameters("gru", key, _inputs, _states, _biases)]));
        var outputs = new float[Steps * Units];
        network.Predict(_row, outputs);
        return outputs;
    }

    /// <summary>The outputs of all steps, if the gates stood in this order.</summary>
    private float[] Expected(bool linearBeforeReset, int update, int reset, int candidate)
    {
        var state = new double[Units];
        var outputs = new List<float>();
        for (var step = 0; step < Steps; step++)
        {
            var next = new double[Units];
            for (var unit = 0; unit < Units; unit++)
            {
                var z = Sigmoid(OfInputs(update, unit, step) + OfState(update, unit, state));
                var r = Sigmoid(OfInputs(reset, unit, step) + OfState(reset, unit, state));
                var h = Math.Tanh(OfInputs(candidate, unit, step) + (linearBeforeReset
                    ? r * OfState(candidate, unit, state)
                    : OfState(candidate, unit, ResetState(reset, step, state))));
                next[unit] = ((1 - z) * h) + (z * state[unit]);
            }

            state = next;
            outputs.AddRange(state.Select(value => (float)value));
        }

        return [.. outputs];
    }

    private double[] ResetState(int reset, int step, double[] state) =>
        [.. state.Select((value, unit) => value * Sigmoid(OfInputs(reset, unit, step) + OfState(reset, unit, state)))];

    private double OfInputs(int gate, int unit, int step)
    {
        double sum = _biases[(gate * Units) + unit];
        for (var feature = 0; feature < Features; feature++)
        {
            sum += (double)_inputs[(((gate * Units) + unit) * Features) + feature] * _row[(step * Features) + feature];
        }

        return sum;
    }

    private double OfState(int gate, int unit, double[] state)
    {
        double sum = _biases[((3 + gate) * Units) + unit];
        for (var other = 0; other < Units; other++)
        {
            sum += _states[(((gate * Units) + unit) * Units) + other] * state[other];
        }

        return sum;
    }

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}

[Network]
[Input(4, 3)]
[Gru(5, ResetAfter = false, ReturnSequence = true)]
public sealed partial class GruBeforeSteps : INetworkVerbs;

[Network]
[Input(4, 3)]
[Gru(5, ReturnSequence = true)]
public sealed partial class GruAfterSteps : INetworkVerbs;
