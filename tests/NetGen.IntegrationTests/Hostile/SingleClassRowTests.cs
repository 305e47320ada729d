using NetGen.CompilerServices;
using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>The short way of a step on a single row with a class, of a network that has such a way with <see cref="Sgd"/>.</summary>
public sealed class SingleClassRowTests
{
    private readonly Dozen _network = new(seed: 1);
    private readonly TrainingState _training = new(Dozen.Info, new Sgd(0.1f));
    private readonly float[] _input = Samples.Inputs<Dozen>(1);

    public SingleClassRowTests()
    {
        Assert.IsAssignableFrom<IRowTraining<int>>(_network);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void ValuesThatAreNotFinite(float value)
    {
        foreach (var inputs in Samples.WithEachPlace(_input, value))
        {
            Refuses<ArgumentException>(() => _network.TrainBatch(inputs, [2], _training), "inputs");
        }

        Refuses<ArgumentException>(() => _network.TrainBatch(_input, [0f, 1f, value], _training), "targets");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void ClassesThatAreNone(int label) => Refuses<ArgumentOutOfRangeException>(() => _network.TrainBatch(_input, [label], _training), "labels");

    [Fact]
    public void OtherCounts()
    {
        Refuses<ArgumentException>(() => _network.TrainBatch(_input, new int[2], _training), "inputs");
        Refuses<ArgumentException>(() => _network.TrainBatch(_input.AsSpan(1), [1], _training), "inputs");
    }

    /// <summary>What the rows of the batch before counted does not stay.</summary>
    [Fact]
    public void ARowBehindAWeightedBatchCountsWhole()
    {
        var other = new Dozen(seed: 1);
        var state = new TrainingState(Dozen.Info, new Sgd(0.1f));
        var batch = Samples.Inputs<Dozen>(3);
        _network.TrainBatch(batch, [0, 1, 2], _training, [1f, 2f, 5f]);
        other.TrainBatch(batch, [0, 1, 2], state, [1f, 2f, 5f]);

        var loss = _network.TrainBatch(_input, [1], _training);
        Assert.Equal(loss, other.ComputeGradients(_input, [1], state));
        other.Update(state);
        Assert.Equal(Parameters(other), Parameters(_network));
    }

    private static int[] Parameters(Dozen network) => Bits.Of(((INetwork<Dozen>)network).Parameters);

    private void Refuses<TException>(Action call, string parameter)
        where TException : ArgumentException
    {
        var before = Parameters(_network);
        Assert.Equal(parameter, Assert.Throws<TException>(call).ParamName);
        Assert.Equal(before, Parameters(_network));
        Assert.Equal((0, 0), (_training.OptimizerState.Step, _training.Rows));
    }
}
