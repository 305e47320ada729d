using Xunit;

namespace NetGen.IntegrationTests.Ports;

/// <summary>Several inputs and outputs: the same through every way of training and predicting.</summary>
public sealed class AgentTests
{
    private const int Rows = 40;

    private readonly float[] _board = Draw(Rows * 6, seed: 1);
    private readonly float[] _clock = Draw(Rows * 2, seed: 2);
    private readonly float[] _values = Draw(Rows, seed: 3);
    private readonly int[] _moves = [.. Enumerable.Range(0, Rows).Select(row => row * row % 3)];

    /// <summary>A row of a data set is one row of each input, and of each output, one behind the other.</summary>
    [Fact]
    public void FitTakesTheStepsOfTrainBatch()
    {
        var (fitted, stepped) = (new Agent(seed: 1), new Agent(seed: 1));
        var data = Data(first: 0, count: 16);
        fitted.Fit(data, new Adam(0.01f), epochs: 1, batchSize: 16, seed: 5, degreeOfParallelism: 1);

        var training = new TrainingState(Agent.Info, new Adam(0.01f));
        stepped.TrainBatch(_board.AsSpan(0, 96), _clock.AsSpan(0, 32), _moves.AsSpan(0, 16), _values.AsSpan(0, 16), training);

        // The order of the rows differs, and with it the rounding of sums.
        Assert.Equal(Parameters(stepped), Parameters(fitted), (expected, found) => MathF.Abs(expected - found) < 1e-5f);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void ThreadsChangeNoBit(int threads)
    {
        float[] Train(int degree)
        {
            var network = new Agent(seed: 1);
            network.Fit(Data(0, Rows), new Adam(0.01f), epochs: 3, batchSize: 16, seed: 5, degreeOfParallelism: degree);
            return Parameters(network);
        }

        Assert.Equal(Train(1), Train(threads));
    }

    [Fact]
    public void TheLossIsTheWeightedSum()
    {
        var network = new Agent(seed: 1);
        var evaluation = network.Evaluate(Data(0, Rows));
        var (policy, value) = (new float[Rows * 3], new float[Rows]);
        network.PredictBatch(_board, _clock, policy, value);
        var loss = Enumerable.Range(0, Rows).Average(row =>
            -Math.Log(policy[(row * 3) + _moves[row]]) + (0.5 * (value[row] - _values[row]) * (value[row] - _values[row])));

        Assert.Equal(loss, evaluation.Loss, tolerance: 1e-5);
        Assert.Equal(Enumerable.Range(0, Rows).Average(row => policy.AsSpan(row * 3, 3).IndexOf(policy.Skip(row * 3).Take(3).Max()) == _moves[row] ? 1.0 : 0.0), evaluation.Accuracy!.Value, tolerance: 1e-9);
        Assert.Equal(Enumerable.Range(0, Rows).SelectMany(row => policy.Skip(row * 3).Take(3).Append(value[row])), network.Predict(Data(0, Rows)).SelectMany(row => row));
    }

    /// <summary>The gradients of a declared loss, by hand: of the logits of the policy, and of the value.</summary>
    [Fact]
    public void BackwardFromLogitsGivesTheGradientOfTheLoss()
    {
        var network = new Agent(seed: 1);
        var (expected, found) = (new TrainingState(Agent.Info, new Sgd(0.1f)), new TrainingState(Agent.Info, new Sgd(0.1f)));
        network.ComputeGradients(_board.AsSpan(0, 60), _clock.AsSpan(0, 20), _moves.AsSpan(0, 10), _values.AsSpan(0, 10), expected);
        var outputs = network.Forward(_board.AsSpan(0, 60), _clock.AsSpan(0, 20), found);
        var (policy, value) = (outputs.Policy.ToArray(), outputs.Value.ToArray());
        for (var row = 0; row < 10; row++)
        {
            policy[(row * 3) + _moves[row]] -= 1;
            value[row] = 0.5f * 2 * (value[row] - _values[row]) / 10;
        }

        network.BackwardFromLogits([.. policy.Select(gradient => gradient / 10)], value, found);

        Assert.Equal(expected.Gradients.ToArray(), found.Gradients.ToArray(), (a, b) => MathF.Abs(a - b) < 1e-6f);
    }

    [Fact]
    public void GradientCheckPasses()
    {
        var batch = new Batch([.. _board[..48], .. _clock[..16]], 8) { Labels = _moves.AsSpan(0, 8), Targets = _values.AsSpan(0, 8) };

        Assert.True(GradientCheck.Run(new Agent(seed: 1), batch).Passed);
    }

    [Fact]
    public void AllocatesNothing()
    {
        var network = new Agent(seed: 1);
        var training = new TrainingState(Agent.Info, new Adam(0.01f));
        var (policy, value) = (new float[3], new float[1]);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            network.Predict(_board.AsSpan(0, 6), _clock.AsSpan(0, 2), policy, value);
            network.TrainBatch(_board.AsSpan(0, 96), _clock.AsSpan(0, 32), _moves.AsSpan(0, 16), _values.AsSpan(0, 16), training);
            network.Forward(_board.AsSpan(0, 6), _clock.AsSpan(0, 2), training);
            network.Backward(policy, value, training);
            network.Update(training);
        }
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var network = new Agent(seed: 1);
        var training = new TrainingState(Agent.Info, new Adam(0.01f));
        Assert.Equal("clock", Assert.Throws<ArgumentException>(() => network.Predict(_board.AsSpan(0, 6), _clock.AsSpan(0, 3), new float[3], new float[1])).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => network.PredictBatch(_board, _clock, new float[Rows * 3], new float[1])).ParamName);
        Assert.Equal("policyLabels", Assert.Throws<ArgumentOutOfRangeException>(() => network.TrainBatch(_board.AsSpan(0, 6), _clock.AsSpan(0, 2), [3], [0f], training)).ParamName);
        Assert.Throws<InvalidOperationException>(() => network.Backward(new float[3], new float[1], training));
        Assert.Throws<ArgumentException>(() => network.Fit(DataSet.FromLabels(new float[16], [0, 1]), training, epochs: 1));
    }

    private static float[] Draw(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static float[] Parameters(Agent network)
    {
        var parameters = new float[Agent.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private DataSet Data(int first, int count)
    {
        var rows = Enumerable.Range(first, count).ToArray();
        return DataSet.FromTargets(
            rows.Select(row => _board.Skip(row * 6).Take(6).Concat(_clock.Skip(row * 2).Take(2)).ToArray()).ToArray(),
            rows.Select(row => new[] { _moves[row] == 0 ? 1f : 0, _moves[row] == 1 ? 1f : 0, _moves[row] == 2 ? 1f : 0, _values[row] }).ToArray());
    }
}
