using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>
/// The short way of a step on a single row refuses what the way of batches refuses, in the same words, and changes nothing. The network is
/// one that has such a way with <see cref="Sgd"/>.
/// </summary>
public sealed class SingleRowTests
{
    private readonly Tiny _network = new(seed: 1);
    private readonly TrainingState _training = new(Tiny.Info, new Sgd(0.1f, momentum: 0.9f));
    private readonly float[] _input = Samples.Inputs<Tiny>(1);
    private readonly float[] _target = Samples.Targets<Tiny>(1);

    public SingleRowTests()
    {
        _network.TrainBatch(_input, _target, _training);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void ValuesThatAreNotFinite(float value)
    {
        foreach (var inputs in Samples.WithEachPlace(_input, value))
        {
            Refuses<ArgumentException>(() => _network.TrainBatch(inputs, _target, _training), "inputs");
        }

        Refuses<ArgumentException>(() => _network.TrainBatch(_input, [value], _training), "targets");
    }

    [Fact]
    public void LargeValuesAreFinite()
    {
        _network.TrainBatch([float.MaxValue, float.MaxValue], _target, _training);
        Assert.Equal(2, _training.OptimizerState.Step);
        _network.TrainBatch([float.MinValue, float.Epsilon], _target, _training);
        Assert.Equal(3, _training.OptimizerState.Step);
    }

    [Fact]
    public void OtherLengths()
    {
        Refuses<ArgumentException>(() => _network.TrainBatch(_input.AsSpan(1), _target, _training), "inputs");
        Refuses<ArgumentException>(() => _network.TrainBatch([], _target, _training), "inputs");
        Refuses<ArgumentException>(() => _network.TrainBatch(_input, [], _training), "targets");
        Refuses<ArgumentException>(() => _network.TrainBatch(_input, [.. _target, 0f], _training), "targets");
    }

    [Fact]
    public void StatesOfAnotherNetworkOrNone()
    {
        Refuses<ArgumentException>(() => _network.TrainBatch(_input, _target, new TrainingState(Digits.Info, new Sgd(0.1f))), "training");
        Refuses<ArgumentNullException>(() => _network.TrainBatch(_input, _target, null!), "training");
    }

    [Fact]
    public void WeightsThatAreNoWeights() =>
        Refuses<ArgumentOutOfRangeException>(() => _network.TrainBatch(_input, _target, _training, [-1f]), "sampleWeights");

    [Fact]
    public void ALossThatIsNotFiniteChangesNoParameter()
    {
        var (before, step) = (Bits.Of(((INetwork<Tiny>)_network).Parameters), _training.OptimizerState.Step);
        Assert.False(float.IsFinite(_network.TrainBatch(_input, [float.MaxValue], _training)));
        Assert.Equal(before, Bits.Of(((INetwork<Tiny>)_network).Parameters));
        Assert.Equal(step, _training.OptimizerState.Step);
    }

    [Fact]
    public void ThePhaseOfDescentTakesOnlyItsOwnRules()
    {
        var training = new TrainingState(Tiny.Info, new Adam());
        training.BeginStep(1);
        var exception = Assert.Throws<InvalidOperationException>(
            () => ((INetwork<Tiny>)_network).RunPhase(Tiny.Info.DescentPhase!.Value, training, part: 0, parts: 1));
        Assert.Contains("Adam", exception.Message);
    }

    private void Refuses<TException>(Action call, string parameter)
        where TException : ArgumentException
    {
        var before = Capture();
        Assert.Equal(parameter, Assert.Throws<TException>(call).ParamName);
        Assert.Equal(before, Capture());
    }

    private int[] Capture() =>
    [
        .. Bits.Of(((INetwork<Tiny>)_network).Parameters),
        .. Bits.Of(_training.Activations.Span),
        .. Bits.Of(_training.OptimizerState.Moment(0)),
        (int)_training.OptimizerState.Step,
        _training.Rows,
    ];
}
