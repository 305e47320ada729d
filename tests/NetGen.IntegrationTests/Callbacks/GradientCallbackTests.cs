using Xunit;

namespace NetGen.IntegrationTests.Callbacks;

/// <summary>A callback that looks at gradients sees them, and changes no bit by looking.</summary>
[Trait("Category", "Numerics")]
public sealed class GradientCallbackTests
{
    private static readonly DataSet Data = Samples.Data<Awkward>(31);

    public static TheoryData<string, int> Cases => new MatrixTheoryData<string, int>(["Sgd", "Nesterov", "Adam"], [1, 2, 3, 7]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void LookingChangesNothing(string optimizer, int degree)
    {
        var (expected, network) = (new Awkward(seed: 1), new Awkward(seed: 1));
        var calls = 0;
        var history = expected.Fit(Data, Rule(optimizer), epochs: 3, batchSize: 8);
        var watched = network.Fit(Data, Rule(optimizer), epochs: 3, batchSize: 8, degreeOfParallelism: degree, callbacks:
        [
            new DelegateCallback { Gradient = _ => calls++ },
        ]);
        Assert.Equal(12, calls);
        Bits.Equal(ParametersOf(expected), ParametersOf(network));
        Assert.Equal(history.Last with { Elapsed = default }, watched.Last with { Elapsed = default });
    }

    [Fact]
    public void TheGradientIsThatOfComputeGradients()
    {
        var (network, other) = (new Awkward(seed: 1), new TrainingState(Awkward.Info, new Sgd(0.1f)));
        network.Fit(Data, new Sgd(0.1f), epochs: 1, batchSize: 13, degreeOfParallelism: 2, callbacks: [new DelegateCallback
        {
            Gradient = context =>
            {
                var sampler = new BatchSampler(Data.Count, 13, seed: 0);
                sampler.Shuffle(0);
                var rows = sampler.Batch(context.Batch - 1);
                var (inputs, targets) = (new float[rows.Length * 3], new float[rows.Length * 3]);
                Data.CopyInputs(rows, inputs);
                Data.CopyTargets(rows, targets);
                Assert.Equal(network.ComputeGradients(inputs, targets, other), context.Loss);
                Bits.Equal(other.Gradients, context.Training.Gradients);
            },
        }]);
    }

    [Fact]
    public void AChangedGradientIsTheOneThatIsApplied()
    {
        var network = new Awkward(seed: 1);
        network.Fit(Data, new Sgd(0.1f), epochs: 1, callbacks: [new DelegateCallback { Gradient = context => context.Training.Gradients.Clear() }]);
        Bits.Equal(ParametersOf(new Awkward(seed: 1)), ParametersOf(network));
    }

    private static Optimizer Rule(string name) => name switch
    {
        "Sgd" => new Sgd(0.1f),
        "Nesterov" => new Sgd(0.1f, momentum: 0.9f, nesterov: true),
        _ => new Adam(),
    };

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
