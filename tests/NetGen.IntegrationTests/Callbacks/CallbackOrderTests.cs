using Xunit;

namespace NetGen.IntegrationTests.Callbacks;

/// <summary>When callbacks are called, and with what.</summary>
public sealed class CallbackOrderTests
{
    private static readonly DataSet Data = Samples.Data<Tiny>(5);

    private readonly Tiny _network = new(seed: 1);
    private readonly TrainingState _training = new(Tiny.Info, new Sgd(0.05f, momentum: 0.5f));

    [Fact]
    public void EachMethodIsCalledInItsPlaceOnTheCallingThread()
    {
        var thread = Thread.CurrentThread;
        List<string> calls = [];
        void Note(string call)
        {
            Assert.Same(thread, Thread.CurrentThread);
            calls.Add(call);
        }

        _network.Fit(Data, _training, epochs: 2, batchSize: 3, callbacks: [Noting(Note)], degreeOfParallelism: 2);
        string[] step(int batch) => [$"batch begin {batch}", $"gradient {batch}", $"batch end {batch}"];
        Assert.Equal(
            ["begin", "epoch begin 1", .. step(1), .. step(2), "epoch end 1", "epoch begin 2", .. step(1), .. step(2), "epoch end 2", "end"],
            calls);
    }

    [Fact]
    public void CallbacksAreCalledInTheirOrder()
    {
        List<string> calls = [];
        _network.Fit(Data, _training, epochs: 1, callbacks: [Noting(call => calls.Add($"first {call}")), Noting(call => calls.Add($"second {call}"))]);
        Assert.Equal(calls.Count(call => call.StartsWith("first")) * 2, calls.Count);
        Assert.All(calls.Chunk(2), pair => Assert.Equal(pair[0].Replace("first", "second"), pair[1]));
    }

    [Fact]
    public void TheContextTellsOfTheTraining()
    {
        List<(int Epoch, int Batch, int Rows, long Step, float Loss)> steps = [];
        TrainingContext? seen = null;
        var history = _network.Fit(Data, _training, epochs: 2, batchSize: 3, validation: Data, callbacks:
        [
            new DelegateCallback
            {
                TrainingBegin = context =>
                {
                    seen = context;
                    Assert.Equal((2, 2, 0, 0), (context.Epochs, context.BatchesPerEpoch, context.Epoch, context.Batch));
                    Assert.True(context.HasValidation);
                    Assert.Same(_network, context.NetworkAs<Tiny>());
                    Assert.Same(_training, context.Training);
                    Assert.Throws<InvalidCastException>(() => context.NetworkAs<Digits>());
                },
                BatchBegin = context => Assert.True(float.IsNaN(context.Loss)),
                BatchEnd = context => steps.Add((context.Epoch, context.Batch, context.Rows, context.Step, context.Loss)),
                EpochEnd = (context, report) => Assert.Same(report, context.History.Last),
            },
        ]);
        Assert.Equal([(1, 1, 3, 1), (1, 2, 2, 2), (2, 1, 3, 3), (2, 2, 2, 4)], steps.Select(step => (step.Epoch, step.Batch, step.Rows, step.Step)));
        Assert.Equal(history.Last.Loss, ((3.0 * steps[2].Loss) + (2.0 * steps[3].Loss)) / 5);
        Assert.Same(history, seen!.History);
        Assert.All(history.Epochs, report => Assert.Equal(0.05f, report.LearningRate));
    }

    [Fact]
    public void ATrainingStopsAfterTheEpochInWhichItIsAskedTo()
    {
        var history = _network.Fit(Data, _training, epochs: 9, batchSize: 2, callbacks: [new DelegateCallback
        {
            BatchEnd = context =>
            {
                if (context is { Epoch: 3, Batch: 1 })
                {
                    context.Stop();
                }
            },
        }]);
        Assert.Equal(3, history.Epochs.Count);
        Assert.Equal(3, _training.Epoch);

        var (same, state) = (new Tiny(seed: 1), new TrainingState(Tiny.Info, new Sgd(0.05f, momentum: 0.5f)));
        same.Fit(Data, state, epochs: 3, batchSize: 2);
        Bits.Equal(ParametersOf(same), ParametersOf(_network));
    }

    [Fact]
    public void AnExceptionOfACallbackLeavesFitAndItsStateAtABatchBoundary()
    {
        List<string> calls = [];
        var failing = new DelegateCallback { BatchEnd = context => throw new TimeoutException() };
        Assert.Throws<TimeoutException>(() => _network.Fit(Data, _training, epochs: 1, batchSize: 2, callbacks: [Noting(calls.Add), failing]));
        Assert.DoesNotContain("end", calls);
        Assert.Equal(1, _training.OptimizerState.Step);
        _network.Fit(Data, _training, epochs: 1);
    }

    private static DelegateCallback Noting(Action<string> note) => new()
    {
        TrainingBegin = _ => note("begin"),
        TrainingEnd = _ => note("end"),
        EpochBegin = context => note($"epoch begin {context.Epoch}"),
        EpochEnd = (context, report) => note($"epoch end {report.Epoch}"),
        BatchBegin = context => note($"batch begin {context.Batch}"),
        Gradient = context => note($"gradient {context.Batch}"),
        BatchEnd = context => note($"batch end {context.Batch}"),
    };

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
