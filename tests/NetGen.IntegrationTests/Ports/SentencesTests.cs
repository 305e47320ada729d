using Xunit;

namespace NetGen.IntegrationTests.Ports;

/// <summary>Indices: looked up, trained on, and refused where they are of no vocabulary.</summary>
public sealed class SentencesTests
{
    private const int Rows = 60;

    // Pseudo-random without a seed: multiples of primes.
    private readonly int[] _words = [.. Enumerable.Range(0, Rows * 4).Select(at => at * 17 % 31 % 11)];
    private readonly int[] _labels = [.. Enumerable.Range(0, Rows).Select(row => row * 17 * 4 % 31 % 11 % 3)];

    [Fact]
    public void LearnsFromADataSet()
    {
        var network = new Sentences(seed: 1);
        var data = DataSet.FromIndices(_words, _labels);
        var history = network.Fit(data, new Adam(0.02f), epochs: 60, seed: 1);

        Assert.True(history.Last.Loss < 0.2 * history.Epochs[0].Loss);
        Assert.True(network.Evaluate(data).Accuracy > 0.95);
        Assert.Equal(network.PredictClass(_words.AsSpan(0, 4)), Array.IndexOf(network.Predict(data)[0], network.Predict(data)[0].Max()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void ThreadsChangeNoBit(int threads)
    {
        float[] Train(int degree)
        {
            var network = new Sentences(seed: 1);
            network.Fit(DataSet.FromIndices(_words, _labels), new Adam(0.01f), epochs: 3, seed: 5, degreeOfParallelism: degree);
            var parameters = new float[Sentences.ParameterCount];
            network.CopyParametersTo(parameters);
            return parameters;
        }

        Assert.Equal(Train(1), Train(threads));
    }

    [Fact]
    public void GradientCheckPasses() => Assert.True(
        GradientCheck.Run(new Sentences(seed: 1), new Batch([], 16) { Indices = _words.AsSpan(0, 64), Labels = _labels.AsSpan(0, 16) }).Passed);

    [Fact]
    public void RefusesIndicesOutsideTheVocabulary()
    {
        var network = new Sentences(seed: 1);
        var training = new TrainingState(Sentences.Info, new Adam(0.01f));
        int[] wrong = [.. _words[..8]];
        wrong[6] = 11;
        const string Message = "Expected indices from 0 to 10, a vocabulary of 11; found 11 in row 1, position 2.";

        Assert.StartsWith(Message, Assert.Throws<ArgumentOutOfRangeException>(() => network.PredictBatch(wrong, new float[6])).Message, StringComparison.Ordinal);
        Assert.StartsWith(Message, Assert.Throws<ArgumentOutOfRangeException>(() => network.TrainBatch(wrong, _labels.AsSpan(0, 2), training)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Predict([0, -1, 0, 0], new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.PredictClass([0, 0, 0, int.MaxValue]));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Forward(wrong, training));
        Assert.Throws<ArgumentException>(() => network.Fit(DataSet.FromIndices(wrong, _labels.AsSpan(0, 2)), training, epochs: 1));
        Assert.Throws<ArgumentException>(() => network.Evaluate(DataSet.FromIndices(wrong, _labels.AsSpan(0, 2), classCount: 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSet.FromIndices([-1], [0]));
    }

    [Fact]
    public void AllocatesNothing()
    {
        var network = new Sentences(seed: 1);
        var training = new TrainingState(Sentences.Info, new Sgd(0.01f));
        var scores = new float[3];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            network.Predict(_words.AsSpan(0, 4), scores);
            network.TrainBatch(_words.AsSpan(0, 64), _labels.AsSpan(0, 16), training);
        }
    }
}
