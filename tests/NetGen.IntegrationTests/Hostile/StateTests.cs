using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>States of another network, and calls in an order that makes no sense.</summary>
public sealed class StateTests
{
    private static readonly float[] Inputs = Samples.Inputs<Digits>(2);
    private static readonly float[] Targets = Samples.Targets<Digits>(2);
    private static readonly int[] Labels = Samples.Labels<Digits>(2);

    private readonly Victim<Digits> _victim = new();

    [Fact]
    public void ATrainingStateOfAnotherNetwork()
    {
        var foreign = new Victim<Tiny>();
        string[] message = ["made from Digits.Info", "found one made from Tiny.Info", "'training'"];
        RefusesAll<ArgumentException>(foreign.Training, message);
        // What it belongs to must not have been touched either.
        foreign.Refuses<ArgumentException>(() => _victim.Network.TrainBatch(Inputs, Labels, foreign.Training), message);
        foreign.Refuses<ArgumentException>(() => _victim.Network.Update(foreign.Training), message);
    }

    [Fact]
    public void NoTrainingState()
    {
        RefusesAll<ArgumentNullException>(null!, "'training'");
        Assert.Throws<ArgumentNullException>("info", () => new TrainingState(null!, new Adam()));
        Assert.Throws<ArgumentNullException>("optimizer", () => new TrainingState(Digits.Info, null!));
    }

    [Fact]
    public void ABackwardPassWithoutAForwardPass()
    {
        string[] message = ["Expected a call of Forward", "found none"];
        var fresh = new TrainingState(Digits.Info, new Adam());
        Assert.Throws<InvalidOperationException>(() => _victim.Network.Backward(new float[10], fresh));
        // Another step has overwritten what the forward pass kept.
        _victim.Network.ComputeGradients(Inputs, Labels, _victim.Training);
        _victim.Refuses<InvalidOperationException>(() => _victim.Network.Backward(new float[20], _victim.Training), message);
        _victim.Refuses<InvalidOperationException>(() => _victim.Network.BackwardFromLogits(new float[20], _victim.Training), message);
    }

    /// <summary>At the end of an epoch its last batch is measured once more, where the rows of the forward pass lay.</summary>
    [Fact]
    public void ABackwardPassBehindTheEpochOfItsForwardPass()
    {
        var (network, training) = (new Digits(seed: 1), new TrainingState(Digits.Info, new Adam()));
        var data = DataSet.FromLabels(Inputs, Labels, Digits.OutputSize);
        var refusals = 0;
        var callback = new DelegateCallback
        {
            BatchEnd = _ => network.Forward(Inputs, training),
            EpochEnd = (_, _) =>
            {
                Assert.Throws<InvalidOperationException>(() => network.Backward(new float[20], training));
                refusals++;
            },
        };
        network.Fit(data, training, epochs: 2, callbacks: [callback]);
        Assert.Equal(2, refusals);
    }

    [Fact]
    public void AGradientOfAnotherLengthOrNotFinite()
    {
        _victim.Refuses<ArgumentException>(
            () => _victim.Network.Backward(new float[10], _victim.Training), "Expected 20 values", "found 10", "'outputGradient'");
        var gradient = new float[20];
        gradient[13] = float.NaN;
        string[] message = ["finite", "found NaN", "row 1, column 3"];
        _victim.Refuses<ArgumentException>(() => _victim.Network.Backward(gradient, _victim.Training), message);
        _victim.Refuses<ArgumentException>(() => _victim.Network.BackwardFromLogits(gradient, _victim.Training), message);
    }

    [Theory]
    [InlineData(-1, 0, 1, "phase")]
    [InlineData(99, 0, 1, "phase")]
    [InlineData(int.MinValue, 0, 1, "phase")]
    [InlineData(0, -1, 1, "part")]
    [InlineData(0, 1, 1, "part")]
    [InlineData(0, int.MaxValue, 4, "part")]
    [InlineData(0, 0, 0, "parts")]
    [InlineData(0, 0, -5, "parts")]
    public void APhaseOrPartThatDoesNotExist(int phase, int part, int parts, string name)
    {
        _victim.Training.BeginStep(2);
        _victim.Refuses<ArgumentOutOfRangeException>(() => Run(_victim.Training, phase, part, parts), $"'{name}'");
    }

    [Fact]
    public void APhaseWithoutABatch()
    {
        _victim.Network.ComputeGradients(Inputs, Labels, _victim.Training);
        for (var phase = 0; phase < Digits.Info.Phases.Length; phase++)
        {
            var run = phase;
            _victim.Refuses<InvalidOperationException>(() => Run(_victim.Training, run, 0, 1), "holds no batch");
        }
    }

    [Fact]
    public void APhaseOnTheStateOfAnotherNetwork() =>
        _victim.Refuses<ArgumentException>(
            () => Run(new TrainingState(Tiny.Info, new Adam()), 0, 0, 1), "made from Digits.Info", "found one made from Tiny.Info");

    private void Run(TrainingState step, int phase, int part, int parts) =>
        ((INetwork<Digits>)_victim.Network).RunPhase(phase, step, part, parts);

    private void RefusesAll<TException>(TrainingState training, params string[] message)
        where TException : Exception
    {
        var network = _victim.Network;
        _victim.Refuses<TException>(() => network.TrainBatch(Inputs, Labels, training), message);
        _victim.Refuses<TException>(() => network.TrainBatch(Inputs, Targets, training), message);
        _victim.Refuses<TException>(() => network.ComputeGradients(Inputs, Labels, training), message);
        _victim.Refuses<TException>(() => network.ComputeGradients(Inputs, Targets, training), message);
        _victim.Refuses<TException>(() => network.Forward(Inputs, training), message);
        _victim.Refuses<TException>(() => network.Backward(new float[20], training), message);
        _victim.Refuses<TException>(() => network.BackwardFromLogits(new float[20], training), message);
        _victim.Refuses<TException>(() => network.Update(training), message);
        _victim.Refuses<TException>(() => network.Fit(Samples.Data<Digits>(3), training, epochs: 1), message);
        _victim.Refuses<TException>(() => network.Hidden.WeightGradients(training), message);
        _victim.Refuses<TException>(() => network.Hidden.BiasGradients(training), message);
    }
}
