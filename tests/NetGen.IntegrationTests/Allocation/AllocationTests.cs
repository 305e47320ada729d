using Xunit;

namespace NetGen.IntegrationTests.Allocation;

/// <summary>Nothing that is called in a loop allocates.</summary>
public abstract class AllocationTests<TNetwork>
    where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
{
    private static readonly int Rows = int.Min(4, TNetwork.Info.MaxBatchSize);

    private readonly TNetwork _network = TNetwork.Create(1);
    private readonly Workspace _workspace = new(TNetwork.Info);
    private readonly float[] _inputs = Samples.Inputs<TNetwork>(Rows);
    private readonly float[] _targets = Samples.Targets<TNetwork>(Rows);
    private readonly float[] _weights = [.. Enumerable.Repeat(0.5f, Rows)];
    private readonly float[] _outputs = new float[Rows * TNetwork.Info.OutputSize];

    public static TheoryData<string> Optimizers => ["Sgd", "Momentum", "Nesterov", "Adam"];

    private ReadOnlySpan<float> Row => _inputs.AsSpan(0, TNetwork.Info.InputSize);

    private Span<float> Output => _outputs.AsSpan(0, TNetwork.Info.OutputSize);

    [Fact]
    public void Predict() => Allocated.Nothing(() => _network.Predict(Row, Output));

    [Fact]
    public void PredictInAWorkspace() => Allocated.Nothing(() => _network.Predict(Row, Output, _workspace));

    [Fact]
    public void PredictBatch() => Allocated.Nothing(() => _network.PredictBatch(_inputs, _outputs));

    [Fact]
    public void PredictBatchInAWorkspace() => Allocated.Nothing(() => _network.PredictBatch(_inputs, _outputs, _workspace));

    [Fact]
    public void ComputeGradients()
    {
        var training = StateWith("Sgd");
        Allocated.Nothing(() => _network.ComputeGradients(_inputs, _targets, training, _weights));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void TrainBatch(string optimizer)
    {
        var training = StateWith(optimizer);
        Allocated.Nothing(() => _network.TrainBatch(_inputs, _targets, training));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ForwardBackwardAndUpdate(string optimizer)
    {
        var training = StateWith(optimizer);
        Allocated.Nothing(() =>
        {
            _network.Forward(_inputs, training);
            _network.Backward(_outputs, training);
            _network.Update(training);
        });
    }

    private static TrainingState StateWith(string optimizer) => new(TNetwork.Info, optimizer switch
    {
        "Sgd" => new Sgd(1e-3f),
        "Momentum" => new Sgd(1e-3f, momentum: 0.9f),
        "Nesterov" => new Sgd(1e-3f, momentum: 0.9f, nesterov: true),
        _ => new Adam(1e-3f),
    });
}

public sealed class TinyAllocationTests : AllocationTests<Tiny>;

public sealed class DigitsAllocationTests : AllocationTests<Digits>;

public sealed class WideAllocationTests : AllocationTests<Wide>;

public sealed class MotleyAllocationTests : AllocationTests<Motley>;

public sealed class NoisyAllocationTests : AllocationTests<Noisy>;

public sealed class NormedAllocationTests : AllocationTests<Normed>;

public sealed class ScaledAllocationTests : AllocationTests<Scaled>;

public sealed class RestrainedAllocationTests : AllocationTests<Restrained>;

public sealed class PicturesAllocationTests : AllocationTests<Pictures>;

public sealed class AlbumAllocationTests : AllocationTests<Album>;

public sealed class WavesAllocationTests : AllocationTests<Waves>;

public sealed class SequencesAllocationTests : AllocationTests<Sequences>;

public sealed class ResidualAllocationTests : AllocationTests<Residual>;

public sealed class RepeatedAllocationTests : AllocationTests<Repeated>;
