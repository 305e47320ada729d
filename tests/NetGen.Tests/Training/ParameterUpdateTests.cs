using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Clipping, decay, the optimizer and constraints, in this order, on tensors laid out as the generator does.</summary>
[Trait("Category", "Numerics")]
public sealed class ParameterUpdateTests
{
    /// <summary>By hand, with a learning rate of 0.5: clip 8 to 2, decay 4 to 3, step to 2, clip to 1.5.</summary>
    [Fact]
    public void OrderIsClipDecayStepProject()
    {
        var info = Info(new ClipGradient(2), new WeightDecay(0.5f), [new ClipWeights(-1, 1.5f)]);
        var training = new TrainingState(info, new Sgd(0.5f));
        var parameters = new float[info.TrainedLength];
        info.Tensors[0].In(parameters)[1, 2] = 4;
        info.Tensors[0].In(training.Gradients)[1, 2] = 8;

        training.Update.Run(parameters);

        Assert.Equal(1.5f, info.Tensors[0].In(parameters)[1, 2]);
        Assert.Equal(2, info.Tensors[0].In(training.Gradients)[1, 2]);
        Assert.Equal(1, training.OptimizerState.Step);
    }

    /// <summary>By hand: 3 in the weights and 4 in the biases have a norm of 5, so a limit of 2.5 halves both; each alone is below 4.</summary>
    [Theory]
    [InlineData(true, 1.5f, 2f)]
    [InlineData(false, 2.5f, 2.5f)]
    public void NormsAreOfTheNetworkOrOfEachTensor(bool global, float weight, float bias)
    {
        var info = Info(global ? new ClipGradientGlobalNorm(2.5f) : new ClipGradientNorm(2.5f), null, []);
        var training = new TrainingState(info, new Sgd(1));
        info.Tensors[0].In(training.Gradients)[4, 0] = 3;
        info.Tensors[1].In(training.Gradients)[0, 17] = 4;
        var parameters = new float[info.TrainedLength];

        training.Update.Run(parameters);

        Assert.Equal(-weight, info.Tensors[0].In(parameters)[4, 0]);
        Assert.Equal(-bias, info.Tensors[1].In(parameters)[0, 17]);
    }

    /// <summary>As the others by hand, but without the 3 in the frozen layer the norm is 4; nothing happens to what is frozen.</summary>
    [Fact]
    public void AFrozenLayerIsNeitherCountedNorDecayedNorProjected()
    {
        var info = Info(new ClipGradientGlobalNorm(2), new WeightDecay(0.5f), [new ClipWeights(-1, 1), new MaxNorm(1)]);
        var training = new TrainingState(info, new Sgd(1));
        training.Freeze("Hidden");
        info.Tensors[0].In(training.Gradients)[4, 0] = 3;
        info.Tensors[2].In(training.Gradients)[17, 0] = 4;
        var parameters = new float[info.TrainedLength];
        info.Tensors[0].In(parameters)[4, 0] = 7;

        training.Update.Run(parameters);

        Assert.Equal(7, info.Tensors[0].In(parameters)[4, 0]);
        Assert.Equal(2, info.Tensors[2].In(training.Gradients)[17, 0]);
        Assert.Equal(-1, info.Tensors[2].In(parameters)[17, 0]);
    }

    /// <summary>By hand: a rate of 0.5 * 0.5 and half of a decay of 0.5 take an eighth of a half away.</summary>
    [Fact]
    public void ADeclaredDecayIsScaledWithItsLayer()
    {
        var info = Info(null, new WeightDecay(0.5f), []);
        var training = new TrainingState(info, new Sgd(0.5f));
        training.ScaleLearningRate("Hidden", 0.5f);
        training.ScaleWeightDecay("Hidden", 0.5f);
        var parameters = new float[info.TrainedLength];
        info.Tensors[0].In(parameters)[4, 0] = 16;
        info.Tensors[2].In(parameters)[4, 0] = 16;

        training.Update.Run(parameters);

        Assert.Equal(15, info.Tensors[0].In(parameters)[4, 0]);
        Assert.Equal(12, info.Tensors[2].In(parameters)[4, 0]);
    }

    [Fact]
    public void PartsGiveTheSameBits()
    {
        GradientClipping?[] clippings = [null, new ClipGradient(0.1f), new ClipGradientNorm(0.5f), new ClipGradientGlobalNorm(0.5f)];
        foreach (var clipping in clippings)
        {
            var info = Info(clipping, new WeightDecay(0.1f), [new NonNegative(), new MaxNorm(0.5f)]);
            var whole = Train(info, parts: 1);
            foreach (var parts in new[] { 2, 3, 7, 40 })
            {
                Assert.Equal(whole, Train(info, parts));
            }
        }
    }

    [Fact]
    public void PenaltiesOfPartsAddUp()
    {
        var info = Info(null, null, []);
        info = Info(info.Tensors.Select(tensor => tensor with { Penalties = [new L1(0.1f), new L2(0.2f)] }));
        var parameters = Values(info, seed: 3);
        var weights = info.Tensors.SelectMany(tensor => Weights(tensor, parameters)).Select(weight => (double)weight).ToArray();
        var gradients = new TrainingState(info, new Sgd(1)).Gradients.ToArray();
        PenaltySum.Of(info)!.AddGradients(parameters, gradients, part: 0, parts: 1);

        foreach (var parts in new[] { 1, 2, 3, 7, 40 })
        {
            var training = new TrainingState(info, new Sgd(1));
            for (var part = parts - 1; part >= 0; part--)
            {
                training.Penalties!.Measure(parameters, part, parts);
                training.Penalties.AddGradients(parameters, training.Gradients, part, parts);
            }

            Assert.Equal(weights.Sum(weight => (0.1f * double.Abs(weight)) + (0.2f * weight * weight)), training.Penalties!.Value, 1e-9);
            Assert.Equal(PenaltyOf(info, parameters), training.Penalties.Value);
            Assert.Equal(gradients, training.Gradients.ToArray());
        }
    }

    private static double PenaltyOf(NetworkInfo info, float[] parameters)
    {
        var penalties = PenaltySum.Of(info)!;
        penalties.Measure(parameters, part: 0, parts: 1);
        return penalties.Value;
    }

    private static float[] Train(NetworkInfo info, int parts)
    {
        var training = new TrainingState(info, new Adam(0.1f));
        var parameters = Values(info, seed: 1);
        for (var step = 0; step < 3; step++)
        {
            Values(info, seed: 10 + step).CopyTo(training.Gradients);
            training.Optimizer.Advance(training.OptimizerState);
            for (var stage = 0; stage < training.Update.StageCount; stage++)
            {
                // Backwards: the parts must not lean on their order.
                for (var part = parts - 1; part >= 0; part--)
                {
                    training.Update.RunStage(stage, parameters, part, parts);
                }
            }
        }

        return parameters;
    }

    /// <summary>Random weights in all tensors, zeros in the padding.</summary>
    private static float[] Values(NetworkInfo info, int seed)
    {
        var random = new Random(seed);
        var values = new float[info.TrainedLength];
        foreach (var tensor in info.Tensors)
        {
            tensor.In(values).CopyFrom([.. Enumerable.Range(0, tensor.Count).Select(_ => random.NextSingle() - 0.5f)]);
        }

        return values;
    }

    private static float[] Weights(TensorInfo tensor, float[] arena)
    {
        var weights = new float[tensor.Count];
        tensor.In(arena).CopyTo(weights);
        return weights;
    }

    /// <summary>A padded matrix, its biases, and a packed vector.</summary>
    private static NetworkInfo Info(GradientClipping? clipping, WeightDecay? decay, Constraint[] constraints) => Info(
        [
            new TensorInfo("Hidden", "Weights", 19, 35, 0, 48, "hidden.weight", TensorStorage.Transposed) { Decay = decay, Constraints = [.. constraints] },
            new TensorInfo("Hidden", "Biases", 1, 35, 912, 48, "hidden.bias", TensorStorage.Vector),
            new TensorInfo("Head", "Weights", 35, 1, 960, 1, "head.weight", TensorStorage.Transposed) { Decay = decay, Constraints = [.. constraints] },
        ],
        clipping);

    private static NetworkInfo Info(IEnumerable<TensorInfo> tensors, GradientClipping? clipping = null) => new()
    {
        Name = "ByHand",
        InputSize = 19,
        OutputSize = 1,
        MaxBatchSize = 1,
        ParameterCount = 19 * 35,
        MultiplyAdds = 19 * 35,
        ParameterLength = 1008,
        TrainedLength = 1008,
        WorkspaceLength = 16,
        Step = new StepLayout(16, 0, 0, 16),
        Layers = [],
        Tensors = [.. tensors],
        Phases = [new PhaseInfo("Gradients", PhaseAxis.Parameters)],
        Loss = new MeanSquaredError(),
        ArchitectureHash = string.Empty,
        Clipping = clipping,
    };
}
