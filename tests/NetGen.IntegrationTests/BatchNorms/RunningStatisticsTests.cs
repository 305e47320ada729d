using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.BatchNorms;

/// <summary>What predictions normalize by follows the batches that parameters were updated for, and is saved with these.</summary>
public sealed class RunningStatisticsTests
{
    // Means 2 and -1; squared distances 2 + 2 and 16 + 16: variances 4/2 = 2 and 32/2 = 16 without bias.
    private static readonly float[] Inputs = [0.5857864376f, 3f, 2f, -1f, 3.4142135624f, -5f];
    private static readonly float[] Targets = [1f, -1f, 0.5f];

    [Fact]
    public void TheyFollowTheBatchOfAnUpdate()
    {
        var (network, training) = (new NormedInputs(), new TrainingState(NormedInputs.Info, new Adam()));
        Check(network, [0, 0], [1, 1]);
        network.ComputeGradients(Inputs, Targets, training);
        network.Forward(Inputs, training);
        Check(network, [0, 0], [1, 1]);
        network.ComputeGradients(Inputs, Targets, training);
        network.Update(training);
        Check(network, [0.5f, -0.25f], [1.25f, 4.75f]);
        network.Update(training);
        Check(network, [0.5f, -0.25f], [1.25f, 4.75f]);
        network.TrainBatch(Inputs, Targets, training);
        Check(network, [0.875f, -0.4375f], [1.4375f, 7.5625f]);
    }

    [Fact]
    public void TheyFollowWhereSgdAppliesGradientsAsTheyArise()
    {
        var network = new NormedInputs();
        network.TrainBatch(Inputs, Targets, new TrainingState(NormedInputs.Info, new Sgd(0.1f)));
        Check(network, [0.5f, -0.25f], [1.25f, 4.75f]);
    }

    [Fact]
    public void ASingleValueOfEachChannelLeavesThem()
    {
        var network = new NormedInputs();
        network.TrainBatch([3f, 4f], [1f], new TrainingState(NormedInputs.Info, new Adam()));
        Check(network, [0, 0], [1, 1]);
        Assert.All(((INetwork<NormedInputs>)network).Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void PredictionsGoByThem()
    {
        var network = new NormedInputs();
        network.Norm.RunningMeans[0] = 1f;
        network.Norm.RunningMeans[1] = -2f;
        network.Norm.RunningVariances.Fill(4f);
        network.Norm.Scales[0] = 3f;
        network.Norm.Offsets[1] = 0.5f;
        network.Dense1.CopyWeightsFrom([1f, 10f]);
        Assert.Equal((3f * (5f - 1f) / 2f) + (10f * (((7f + 2f) / 2f) + 0.5f)), network.Predict([5f, 7f]), tolerance: 1e-3f);
    }

    [Fact]
    public void ABatchThatWouldBeCutIsRefused()
    {
        var (network, data) = (new Normed(), Samples.Data<Normed>(60));
        var before = ((INetwork<Normed>)network).Parameters.ToArray();
        var exception = Assert.Throws<ArgumentException>(() => network.Fit(data, new Adam(), epochs: 1, batchSize: 41));
        Assert.Contains("BatchNorm", exception.Message, StringComparison.Ordinal);
        Assert.Contains("40", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, ((INetwork<Normed>)network).Parameters.ToArray());
    }

    [Fact]
    public void FilesOfPyTorchAreLoadedWithTheirCountOfBatches()
    {
        var header = """
            {"bn.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"bn.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[8,16]},
            "bn.running_mean":{"dtype":"F32","shape":[2],"data_offsets":[16,24]},"bn.running_var":{"dtype":"F32","shape":[2],"data_offsets":[24,32]},
            "bn.weight":{"dtype":"F32","shape":[2],"data_offsets":[32,40]},"fc.bias":{"dtype":"F32","shape":[1],"data_offsets":[40,44]},
            "fc.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[44,52]}}
            """;
        var network = NormedInputs.Load(SafetensorsBytes.File(header, SafetensorsBytes.Singles([1, 2, 0, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11])));
        Assert.Equal([1f, 2f], network.Norm.Offsets.ToArray());
        Assert.Equal([7f, 8f], network.Norm.Scales.ToArray());
        Check(network, [3, 4], [5, 6]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void NeitherThreadsNorTheWayOfTrainingChangeABit(int degree)
    {
        var data = Samples.Data<Normed>(95);
        var (alone, together) = (new Normed(seed: 1), new Normed(seed: 1));
        alone.Fit(data, new Sgd(0.05f), epochs: 3, batchSize: 40, degreeOfParallelism: 1);
        together.Fit(data, new Sgd(0.05f), epochs: 3, batchSize: 40, degreeOfParallelism: degree);
        Bits.Equal(((INetwork<Normed>)alone).Parameters, ((INetwork<Normed>)together).Parameters);
        Assert.NotEqual(0f, alone.Second.RunningMeans[0]);

        var (fused, byHand) = (new Normed(seed: 1), new Normed(seed: 1));
        var (fusedState, state) = (new TrainingState(Normed.Info, new Sgd(0.05f)), new TrainingState(Normed.Info, new Sgd(0.05f)));
        var (inputs, targets) = (Samples.Inputs<Normed>(37), Samples.Targets<Normed>(37));
        for (var step = 0; step < 3; step++)
        {
            fused.TrainBatch(inputs, targets, fusedState);
            byHand.ComputeGradients(inputs, targets, state);
            byHand.Update(state);
        }

        Bits.Equal(((INetwork<Normed>)fused).Parameters, ((INetwork<Normed>)byHand).Parameters);
    }

    private static void Check(NormedInputs network, float[] means, float[] variances)
    {
        Assert.Equal(means, network.Norm.RunningMeans.ToArray(), Close);
        Assert.Equal(variances, network.Norm.RunningVariances.ToArray(), Close);
    }

    private static bool Close(float expected, float found) => float.Abs(expected - found) <= 1e-5f * float.Max(1, float.Abs(expected));
}
