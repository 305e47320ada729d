using Xunit;

namespace NetGen.IntegrationTests.PartialBatches;

/// <summary>A row gives the same bits alone, in a part of a batch and in a full one.</summary>
public abstract class PartialBatchTests<TNetwork>
    where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
{
    private static readonly int Capacity = TNetwork.Info.MaxBatchSize;
    private static readonly int InputSize = TNetwork.Info.InputSize;
    private static readonly int OutputSize = TNetwork.Info.OutputSize;

    private readonly TNetwork _network = TNetwork.Create(3);
    private readonly TrainingState _training = new(TNetwork.Info, new Sgd(0.1f));
    private readonly float[] _inputs = Samples.Inputs<TNetwork>(Capacity + 3);
    private readonly float[] _targets = Samples.Targets<TNetwork>(Capacity + 3);
    private readonly float[] _outputs = new float[(Capacity + 3) * OutputSize];

    protected PartialBatchTests()
    {
        _network.PredictBatch(_inputs.AsSpan(0, Capacity * InputSize), _outputs.AsSpan(0, Capacity * OutputSize));
        _network.PredictBatch(_inputs.AsSpan(Capacity * InputSize), _outputs.AsSpan(Capacity * OutputSize));
    }

    [Fact]
    public void PredictionsOfAnyCountEqualThoseOfAFullBatch()
    {
        var workspace = new Workspace(TNetwork.Info);
        for (var rows = 1; rows <= Capacity + 3; rows++)
        {
            var inputs = _inputs.AsSpan(0, rows * InputSize);
            var outputs = new float[rows * OutputSize];
            _network.PredictBatch(inputs, outputs);
            Bits.Equal(_outputs.AsSpan(0, outputs.Length), outputs);
            Array.Clear(outputs);
            _network.PredictBatch(inputs, outputs, workspace);
            Bits.Equal(_outputs.AsSpan(0, outputs.Length), outputs);
            Array.Clear(outputs);
            _network.PredictBatch(new Batch(inputs, rows), outputs, workspace);
            Bits.Equal(_outputs.AsSpan(0, outputs.Length), outputs);
        }
    }

    [Fact]
    public void ASinglePredictionIsNearItsRowOfABatch()
    {
        var workspace = new Workspace(TNetwork.Info);
        var (output, same) = (new float[OutputSize], new float[OutputSize]);
        for (var row = 0; row < Capacity + 3; row++)
        {
            _network.Predict(_inputs.AsSpan(row * InputSize, InputSize), output);
            Bits.Near(_outputs.AsSpan(row * OutputSize, OutputSize), output);
            _network.Predict(_inputs.AsSpan(row * InputSize, InputSize), same, workspace);
            Bits.Equal(output, same);
        }
    }

    [Fact]
    public void TheForwardPassEqualsThePrediction()
    {
        for (var rows = 1; rows <= Capacity; rows++)
        {
            Bits.Equal(_outputs.AsSpan(0, rows * OutputSize), _network.Forward(_inputs.AsSpan(0, rows * InputSize), _training));
        }
    }

    [Fact]
    public void RowsOfWeightZeroChangeNoGradient()
    {
        for (var rows = 1; rows < Capacity; rows++)
        {
            var loss = ComputeGradients(rows, []);
            var gradients = _training.Gradients.ToArray();
            var weights = new float[Capacity];
            weights.AsSpan(0, rows).Fill(1f);
            var full = ComputeGradients(Capacity, weights);
            // A delta of minus zero may turn a sum of zero into plus zero, which compares as equal.
            Assert.Equal(gradients, _training.Gradients.ToArray());
            Assert.Equal(loss, full);
        }
    }

    [Fact]
    public void WhatABatchGivesDoesNotDependOnTheBatchBefore()
    {
        for (var rows = 1; rows <= Capacity; rows++)
        {
            var fresh = new TrainingState(TNetwork.Info, new Sgd(0.1f));
            var expected = _network.ComputeGradients(_inputs.AsSpan(0, rows * InputSize), _targets.AsSpan(0, rows * OutputSize), fresh);
            ComputeGradients(Capacity, []);
            Assert.Equal(expected, ComputeGradients(rows, []));
            Bits.Equal(fresh.Gradients, _training.Gradients);
        }
    }

    private float ComputeGradients(int rows, ReadOnlySpan<float> weights) =>
        _network.ComputeGradients(_inputs.AsSpan(0, rows * InputSize), _targets.AsSpan(0, rows * OutputSize), _training, weights);
}

[Trait("Category", "Numerics")]
public sealed class TinyPartialBatchTests : PartialBatchTests<Tiny>;

public sealed class DigitsPartialBatchTests : PartialBatchTests<Digits>;

public sealed class WidePartialBatchTests : PartialBatchTests<Wide>;

public sealed class MotleyPartialBatchTests : PartialBatchTests<Motley>;

public sealed class AbsolutePartialBatchTests : PartialBatchTests<Absolute>;

public sealed class ScaledPartialBatchTests : PartialBatchTests<Scaled>;

public sealed class PicturesPartialBatchTests : PartialBatchTests<Pictures>;
