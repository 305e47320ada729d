using Xunit;

namespace NetGen.IntegrationTests.ArenaPadding;

/// <summary>What lies between rows of the arenas is zero where that matters and never read where it is not.</summary>
public abstract class PaddingTests<TNetwork>
    where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
{
    // A value that no step computes.
    private const float Mark = 1.2345e-30f;

    private static readonly int Rows = TNetwork.Info.MaxBatchSize - 1;

    private readonly TNetwork _network = TNetwork.Create(1);
    private readonly float[] _inputs = Samples.Inputs<TNetwork>(Rows);
    private readonly float[] _targets = Samples.Targets<TNetwork>(Rows);

    [Fact]
    public void TrainingLeavesThePaddingOfParametersAndGradientsZero()
    {
        var training = new TrainingState(TNetwork.Info, new Adam(0.01f));
        RequireZeroPadding(_network.Parameters);
        for (var step = 0; step < 5; step++)
        {
            // A gradient arena full of NaN shows a lane that nobody writes.
            Computed.Fill(TNetwork.Info, training.Gradients, float.NaN);
            _network.TrainBatch(_inputs, _targets, training);
            RequireZeroPadding(training.Gradients);
            RequireZeroPadding(_network.Parameters[..TNetwork.Info.TrainedLength]);
        }
    }

    [Fact]
    public void APoisonedStepChangesNothing()
    {
        var (clean, poisoned) = (new TrainingState(TNetwork.Info, new Sgd(0.1f)), new TrainingState(TNetwork.Info, new Sgd(0.1f)));
        Poison(poisoned);
        var loss = _network.ComputeGradients(_inputs, _targets, clean);
        Assert.Equal(loss, _network.ComputeGradients(_inputs, _targets, poisoned));
        Bits.Equal(clean.Gradients, poisoned.Gradients);
        Assert.True(float.IsFinite(loss));

        Poison(poisoned);
        Bits.Equal(_network.Forward(_inputs, clean), _network.Forward(_inputs, poisoned));
        _network.Backward(_targets, clean);
        _network.Backward(_targets, poisoned);
        Bits.Equal(clean.Gradients, poisoned.Gradients);
    }

    [Fact]
    public void APoisonedWorkspaceChangesNothing()
    {
        var workspace = new Workspace(TNetwork.Info);
        var (expected, found) = (new float[Rows * TNetwork.Info.OutputSize], new float[Rows * TNetwork.Info.OutputSize]);
        _network.PredictBatch(_inputs, expected, workspace);
        workspace.Activations.Span.Fill(float.NaN);
        _network.PredictBatch(_inputs, found, workspace);
        Bits.Equal(expected, found);
        var row = _inputs.AsSpan(0, TNetwork.Info.InputSize);
        var output = TNetwork.Info.OutputSize;
        workspace.Activations.Span.Clear();
        _network.Predict(row, expected.AsSpan(0, output), workspace);
        workspace.Activations.Span.Fill(float.NaN);
        _network.Predict(row, found.AsSpan(0, output), workspace);
        Bits.Equal(expected, found);
    }

    [Fact]
    public void WhatAnotherNetworkLeftInTheThreadsBufferChangesNothing()
    {
        var (expected, found) = (new float[Rows * TNetwork.Info.OutputSize], new float[Rows * TNetwork.Info.OutputSize]);
        _network.PredictBatch(_inputs, expected);
        float[] poison = [.. Enumerable.Repeat(float.NaN, Wide.InputSize * Wide.MaxBatchSize)];
        new Wide(seed: 1).PredictBatch(poison, new float[Wide.OutputSize * Wide.MaxBatchSize]);
        _network.PredictBatch(_inputs, found);
        Bits.Equal(expected, found);
    }

    /// <summary>
    /// Fills a state with NaN, except for what no step ever writes: the padding of transposed weights, which is zero because it stays so.
    /// </summary>
    private void Poison(TrainingState training)
    {
        var rows = TNetwork.Info.MaxBatchSize;
        var (inputs, targets) = (Samples.Inputs<TNetwork>(rows), Samples.Targets<TNetwork>(rows));
        var marked = new TrainingState(TNetwork.Info, new Sgd(0.1f));
        marked.Activations.Span.Fill(Mark);
        _network.ComputeGradients(inputs, targets, marked);
        for (var index = 0; index < TNetwork.Info.Step.Length; index++)
        {
            training.Activations.Span[index] = marked.Activations.Span[index] == Mark ? 0f : float.NaN;
        }

        Assert.True(training.Activations.Span.Count(0f) < TNetwork.Info.Step.Length / 2);
        training.Inputs.Span.Fill(float.NaN);
        training.RowLosses.Span.Fill(float.NaN);
        training.RowScales.Span.Fill(float.NaN);
        Computed.Fill(TNetwork.Info, training.Gradients, float.NaN);
    }

    private static void RequireZeroPadding(ReadOnlySpan<float> arena)
    {
        var padding = Enumerable.Repeat(true, TNetwork.Info.ParameterLength).ToArray();
        foreach (var tensor in TNetwork.Info.Tensors)
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                padding.AsSpan(tensor.Offset + (row * tensor.Stride), tensor.Columns).Clear();
            }
        }

        Assert.Equal(TNetwork.Info.ParameterCount, padding.Count(isPadding => !isPadding));
        for (var index = 0; index < arena.Length; index++)
        {
            Assert.False(padding[index] && arena[index] != 0, $"Expected 0 in the padding at {index}, found {arena[index]}.");
        }
    }
}

public sealed class TinyPaddingTests : PaddingTests<Tiny>;

public sealed class DigitsPaddingTests : PaddingTests<Digits>;

public sealed class WidePaddingTests : PaddingTests<Wide>;

public sealed class MotleyPaddingTests : PaddingTests<Motley>;

public sealed class AbsolutePaddingTests : PaddingTests<Absolute>;

public sealed class NoisyPaddingTests : PaddingTests<Noisy>;

public sealed class ScaledPaddingTests : PaddingTests<Scaled>;

public sealed class PenalizedPaddingTests : PaddingTests<Penalized>;

public sealed class BoundedPaddingTests : PaddingTests<Bounded>;

public sealed class RestrainedPaddingTests : PaddingTests<Restrained>;

public sealed class PicturesPaddingTests : PaddingTests<Pictures>;

public sealed class SequencesPaddingTests : PaddingTests<Sequences>;

public sealed class ResidualPaddingTests : PaddingTests<Residual>;

public sealed class RepeatedPaddingTests : PaddingTests<Repeated>;
