using Xunit;

namespace NetGen.IntegrationTests.Values;

/// <summary>A struct begins, predicts and trains with the bits of the class of the same declaration, wherever in memory it lies.</summary>
public sealed class SameBitsAsClassTests
{
    private const int Steps = 200;

    public static TheoryData<string> Optimizers => ["Sgd", "Momentum", "Adam"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void OfClasses(string optimizer)
    {
        var (brains, network) = (new TinyBrain[3], new TinyBrainClass(seed: 7));
        ref var brain = ref brains[1];
        brain.Initialize(seed: 7);
        var (training, other) = (new TinyBrain.Training(OptimizerOf(optimizer)), new TrainingState(TinyBrainClass.Info, OptimizerOf(optimizer)));
        AssertSame(brain, network);

        for (var step = 0; step < Steps; step++)
        {
            var (inputs, labels) = (Samples.Inputs<TinyBrainClass>(8, step), Samples.Labels<TinyBrainClass>(8, step));
            Assert.Equal(network.TrainBatch(inputs, labels, other), brain.TrainBatch(inputs, labels, training));
        }

        AssertSame(brain, network);
        Assert.Equal(default, brains[0]);
        Assert.Equal(default, brains[2]);
    }

    [Fact]
    public void OfASingleRow()
    {
        var (brain, network) = (default(RowBrain), new RowBrainClass(seed: 3));
        brain.Initialize(seed: 3);
        var (training, other) = (new RowBrain.Training(new Sgd(0.1f)), new TrainingState(RowBrainClass.Info, new Sgd(0.1f)));
        for (var step = 0; step < Steps; step++)
        {
            var (inputs, targets) = (Samples.Inputs<RowBrainClass>(1, step), Samples.Targets<RowBrainClass>(1, step));
            Assert.Equal(network.TrainBatch(inputs, targets, other), brain.TrainBatch(inputs, targets, training));
            Assert.Equal(network.Predict(inputs), brain.Predict(inputs));
        }
    }

    [Fact]
    public void OfManyKindsOfLayers()
    {
        var (brain, network) = (default(LayeredBrain), new LayeredBrainClass(seed: 5));
        brain.Initialize(seed: 5);
        var (training, other) = (new LayeredBrain.Training(new Adam(0.01f)), new TrainingState(LayeredBrainClass.Info, new Adam(0.01f)));
        float[] scores = new float[16], expected = new float[16];
        for (var step = 0; step < Steps; step++)
        {
            var (inputs, targets) = (Samples.Inputs<LayeredBrainClass>(8, step), Samples.Targets<LayeredBrainClass>(8, step));
            Assert.Equal(network.TrainBatch(inputs, targets, other), brain.TrainBatch(inputs, targets, training));
            network.PredictBatch(inputs, expected);
            brain.PredictBatch(inputs, scores);
            Assert.Equal(expected, scores);
        }

        Assert.Equal(network.Norm.RunningVariances.ToArray(), brain.NormVariances().ToArray());
    }

    [Fact]
    public void OfSeveralInputsAndOutputs()
    {
        var (brain, network) = (default(TwoHeadedBrain), new TwoHeadedBrainClass(seed: 5));
        brain.Initialize(seed: 5);
        var (training, other) = (new TwoHeadedBrain.Training(new Sgd(0.1f)), new TrainingState(TwoHeadedBrainClass.Info, new Sgd(0.1f)));
        int[] words = [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1], labels = [0, 1, 1, 0];
        for (var step = 0; step < Steps; step++)
        {
            var (numbers, values) = (Samples.Uniform(16, step), Samples.Uniform(4, step));
            Assert.Equal(network.TrainBatch(numbers, words, labels, values, other), brain.TrainBatch(numbers, words, labels, values, training));
        }
    }

    /// <summary>Gradients by hand: forward, backward and update, and the views of tensors and their gradients.</summary>
    [Fact]
    public void OfTheVerbsOfTraining()
    {
        var (brain, network) = (default(TinyBrain), new TinyBrainClass(seed: 7));
        brain.Initialize(seed: 7);
        var (training, other) = (new TinyBrain.Training(new Sgd(0.1f)), new TrainingState(TinyBrainClass.Info, new Sgd(0.1f)));
        var (inputs, gradient) = (Samples.Inputs<TinyBrainClass>(8), Samples.Uniform(24, 3));

        Assert.Equal(network.Forward(inputs, other).ToArray(), brain.Forward(inputs, training).ToArray());
        network.Backward(gradient, other);
        brain.Backward(gradient, training);
        Assert.Equal(network.Hidden.WeightGradients(other)[2, 3], training.HiddenWeightsGradient[2, 3]);
        Assert.Equal(network.Scores.BiasGradients(other).ToArray(), training.ScoresBiasesGradient.ToArray());
        network.Update(other);
        brain.Update(training);
        AssertSame(brain, network);
        Assert.Equal(network.Hidden.Weights[4, 16], brain.HiddenWeights()[4, 16]);
    }

    private static void AssertSame(in TinyBrain brain, TinyBrainClass network)
    {
        float[] parameters = new float[TinyBrain.ParameterCount], expected = new float[TinyBrainClass.ParameterCount];
        brain.CopyParametersTo(parameters);
        network.CopyParametersTo(expected);
        Assert.Equal(expected, parameters);

        var inputs = Samples.Inputs<TinyBrainClass>(9);
        float[] outputs = new float[27], expectedOutputs = new float[27];
        brain.PredictBatch(inputs, outputs);
        network.PredictBatch(inputs, expectedOutputs);
        Assert.Equal(expectedOutputs, outputs);
        brain.Predict(inputs.AsSpan(0, 5), outputs.AsSpan(0, 3));
        network.Predict(inputs.AsSpan(0, 5), expectedOutputs.AsSpan(0, 3));
        Assert.Equal(expectedOutputs, outputs);
        Assert.Equal(network.PredictClass(inputs.AsSpan(5, 5)), brain.PredictClass(inputs.AsSpan(5, 5)));
    }

    private static Optimizer OptimizerOf(string name) => name switch
    {
        "Sgd" => new Sgd(0.1f),
        "Momentum" => new Sgd(0.1f, momentum: 0.9f),
        _ => new Adam(0.01f),
    };
}
