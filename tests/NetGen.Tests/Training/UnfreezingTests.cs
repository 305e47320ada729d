using NetGen.Tests.Optimizers;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>
/// A layer that was frozen goes on as in PyTorch, where each parameter counts the steps that it took: against the formulas in double precision,
/// one optimizer for each layer.
/// </summary>
public sealed class UnfreezingTests
{
    private const int Steps = 12;

    private static readonly string[] Layers = ["Early", "Late", "Always"];

    public static TheoryData<Optimizer> Rules =>
    [
        new Adam(0.1f),
        new Adam(0.1f, amsGrad: true),
        new AdamW(0.1f, weightDecay: 0.1f),
        new Adamax(0.1f),
        new Nadam(0.1f),
        new AdaGrad(0.1f, learningRateDecay: 0.5f),
        new Sgd(0.1f, momentum: 0.9f, dampening: 0.75f),
        new Sgd(0.1f, momentum: 0.9f),
        new RmsProp(0.1f, momentum: 0.5f),
    ];

    /// <summary>By hand: the velocity of a first step is the gradient itself, 4, not 0.25 of it, however many steps others took before.</summary>
    [Fact]
    public void TheFirstStepOfALayerIsUndamped()
    {
        var (parameters, training) = Begin(new Sgd(0.5f, momentum: 0.5f, dampening: 0.75f));
        training.Freeze("Late");
        Step(training, parameters, gradient: 4);
        training.Unfreeze("Late");
        Step(training, parameters, gradient: 4);

        // 10 - 0.5 * 4, and for the others 8 - 0.5 * (0.5 * 4 + 0.25 * 4).
        Assert.Equal([6.5f, 8f, 6.5f], ValuesOf(parameters, training.Info));
    }

    /// <summary>By hand: with equal gradients each step of Adam has the size of the learning rate, from a layer's first one on.</summary>
    [Fact]
    public void TheFirstStepsOfALayerAreNoLargerThanTheRate()
    {
        var (parameters, training) = Begin(new Adam(0.125f, epsilon: 0));
        training.Freeze("Late");
        for (var step = 0; step < 100; step++)
        {
            Step(training, parameters, gradient: 3);
        }

        training.Unfreeze("Late");
        Step(training, parameters, gradient: 3);
        Assert.Equal(10 - 0.125f, ValuesOf(parameters, training.Info)[1], 1e-5f);
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void EveryLayerCountsItsOwnSteps(Optimizer rule)
    {
        var (parameters, training) = Begin(rule);
        var expected = Layers.Select(_ => new NaiveOptimizer(rule, [10f])).ToArray();
        var random = new Random(3);
        for (var step = 0; step < Steps; step++)
        {
            Freeze(training, step);
            var gradient = random.NextSingle() + 0.1f;
            Step(training, parameters, gradient);
            for (var layer = 0; layer < Layers.Length; layer++)
            {
                if (!training.Factors(layer).IsFrozen)
                {
                    expected[layer].Update([gradient]);
                }
            }

            var found = ValuesOf(parameters, training.Info);
            Assert.All(expected, (optimizer, layer) => Assert.Equal(optimizer.Parameters[0], found[layer], 2e-5));
        }
    }

    [Fact]
    public void AFreezeBetweenTwoStepsLeavesNoTrace()
    {
        var (_, training) = Begin(new Adam());
        training.Freeze("Late");
        training.Unfreeze("Late");
        Assert.Single(training.OptimizerState.Groups);
        Assert.Single(training.OptimizerState.Clocks);
    }

    /// <summary>Back to where it was, and the same again: also where layers were frozen and freed in between.</summary>
    [Fact]
    public void ASnapshotTakesTheClocksBack()
    {
        var (parameters, training) = Begin(new Adam(0.1f));
        void Run(int from, int to)
        {
            for (var step = from; step < to; step++)
            {
                Freeze(training, step);
                Step(training, parameters, gradient: step + 1);
            }
        }

        Run(0, 4);
        var snapshot = new TrainingSnapshot(training, parameters.Length);
        snapshot.Take(parameters, training);
        Run(4, Steps);
        var expected = ValuesOf(parameters, training.Info);
        snapshot.Restore(parameters, training);
        Assert.Equal(4, training.OptimizerState.Step);

        // What is frozen is the user's affair, and stays as he last said.
        training.Freeze("Early");
        Run(4, Steps);
        Assert.Equal(expected, ValuesOf(parameters, training.Info));
    }

    /// <summary>One layer misses the first steps, one some in the middle, the last none.</summary>
    private static void Freeze(TrainingState training, int step)
    {
        if (step == 0)
        {
            training.Freeze("Early");
        }

        if (step == 5)
        {
            training.Unfreeze("Early");
            training.Freeze("Late");
        }

        if (step == 8)
        {
            training.Unfreeze("Late");
        }
    }

    private static (float[] Parameters, TrainingState Training) Begin(Optimizer rule)
    {
        var training = new TrainingState(Info(), rule);
        var parameters = new float[training.Info.TrainedLength];
        foreach (var tensor in training.Info.Tensors)
        {
            tensor.In(parameters)[0, 0] = 10;
        }

        return (parameters, training);
    }

    private static void Step(TrainingState training, float[] parameters, float gradient)
    {
        foreach (var tensor in training.Info.Tensors)
        {
            tensor.In(training.Gradients)[0, 0] = gradient;
        }

        training.Update.Run(parameters);
    }

    private static float[] ValuesOf(float[] parameters, NetworkInfo info) => [.. info.Tensors.Select(tensor => tensor.In(parameters)[0, 0])];

    private static NetworkInfo Info() => new()
    {
        Name = "Layers",
        InputSize = 1,
        OutputSize = 1,
        MaxBatchSize = 1,
        ParameterCount = 3,
        MultiplyAdds = 3,
        ParameterLength = 48,
        TrainedLength = 48,
        WorkspaceLength = 16,
        Step = new StepLayout(16, 0, 0, 16),
        Layers = [],
        Tensors = [.. Layers.Select((layer, index) => new TensorInfo(layer, "Weights", 1, 1, 16 * index, 16, $"{layer}.weight", TensorStorage.Transposed))],
        Phases = [new PhaseInfo("Gradients", PhaseAxis.Parameters)],
        Loss = new MeanSquaredError(),
        ArchitectureHash = string.Empty,
    };
}
