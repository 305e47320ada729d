using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.IntegrationTests.Allocation;
using NetGen.IntegrationTests.Checkpoints;
using Xunit;

namespace NetGen.IntegrationTests.Values;

/// <summary>A network that is a struct is a value: copies are its snapshots, arrays of it arrays of parameters, and nothing it does allocates.</summary>
public sealed class ValueTests
{
    private readonly float[] _inputs = Samples.Inputs<TinyBrainClass>(8);
    private readonly int[] _labels = Samples.Labels<TinyBrainClass>(8);

    private ReadOnlySpan<float> Row => _inputs.AsSpan(0, TinyBrain.InputSize);

    [Fact]
    public void ItIsItsParameters() => Assert.Equal(TinyBrain.Info.ParameterLength * sizeof(float), Unsafe.SizeOf<TinyBrain>());

    [Fact]
    public void ADefaultOneIsZeroAndInitializeReplacesAll()
    {
        var brain = default(RowBrain);
        Assert.Equal(0f, brain.Predict([1f, 2f]));

        brain.Initialize(1);
        var first = brain;
        brain.TrainBatch([1f, 2f], [3f], new RowBrain.Training(new Sgd(0.1f)));
        Assert.NotEqual(first, brain);
        brain.Initialize(1);
        Assert.Equal(first, brain);
    }

    [Fact]
    public void NetworksAreEqualWhoseBitsAre()
    {
        var (brain, other) = (default(RowBrain), default(RowBrain));
        Assert.True(brain.Equals(other) && brain.Equals((object)other) && brain.GetHashCode() == other.GetHashCode());

        other.Dense2Biases()[0] = -0f;
        Assert.False(brain.Equals(other) || brain.Equals((object)other) || brain.GetHashCode() == other.GetHashCode());
        Assert.False(brain.Equals("another thing"));
    }

    [Fact]
    public void AssignmentIsASnapshot()
    {
        var brain = default(TinyBrain);
        brain.Initialize(1);
        var snapshot = brain;
        var before = brain.PredictClass(Row);
        var training = new TinyBrain.Training(new Sgd(1f));
        var loss = brain.TrainBatch(_inputs, _labels, training);
        Assert.NotEqual(snapshot, brain);

        brain = snapshot;
        Assert.Equal(before, brain.PredictClass(Row));
        Assert.Equal(loss, brain.TrainBatch(_inputs, _labels, training));
    }

    [Fact]
    public void NothingAllocates()
    {
        var (brains, scores) = (new TinyBrain[10], new float[24]);
        var (plain, adam) = (new TinyBrain.Training(new Sgd(0.1f)), new TinyBrain.Training(new Adam()));
        brains[0].Initialize(1);
        Allocated.Nothing(() =>
        {
            brains[0].TrainBatch(_inputs, _labels, plain);
            brains[0].TrainBatch(_inputs, _labels, adam);
            brains[0].ComputeGradients(_inputs, _labels, plain);
            brains[0].Update(plain);
            brains[0].HiddenWeights()[0, 0] += 0.1f;
            brains[1] = brains[0];
            brains[1].Predict(Row, scores.AsSpan(0, 3));
            brains[1].PredictClass(Row);
            brains[1].PredictBatch(_inputs, scores);
        });
    }

    [Fact]
    public void AFileIsThatOfTheClass()
    {
        using var folder = new TemporaryFolder();
        var brain = default(TinyBrain);
        brain.Initialize(4);
        brain.Save(folder.File("brain"));

        var network = TinyBrainClass.Load(folder.File("brain"));
        var copied = default(TinyBrain);
        var parameters = new float[TinyBrain.ParameterCount];
        network.CopyParametersTo(parameters);
        copied.CopyParametersFrom(parameters);
        Assert.Equal(brain, copied);
        Assert.Equal(brain, TinyBrain.Load(folder.File("brain")));
    }

    [Fact]
    public void ManyShareAFile()
    {
        using var folder = new TemporaryFolder();
        var brains = new TinyBrain[12];
        for (var index = 0; index < brains.Length; index++)
        {
            brains[index].Initialize((ulong)index);
        }

        TinyBrain.SaveAll(folder.File("brains"), brains);
        var loaded = new TinyBrain[12];
        TinyBrain.LoadAll(folder.File("brains"), loaded);
        Assert.True(MemoryMarshal.AsBytes(brains.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(loaded.AsSpan())));

        var fewer = new TinyBrain[11];
        var exception = Assert.Throws<CheckpointException>(() => TinyBrain.LoadAll(folder.File("brains"), fewer));
        Assert.Contains("11.hidden.weight", exception.Message, StringComparison.Ordinal);
        Assert.All(fewer, brain => Assert.Equal(default, brain));
        Assert.Throws<ArgumentException>(() => TinyBrain.SaveAll(folder.File("none"), []));
        Assert.Throws<ArgumentException>(() => TinyBrain.LoadAll(folder.File("brains"), []));
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        var brain = default(TinyBrain);
        brain.Initialize(1);
        var before = brain;
        var foreign = new RowBrain.Training(new Sgd(0.1f));

        Assert.Contains("TinyBrain", Assert.Throws<ArgumentException>(() => brain.TrainBatch(_inputs, _labels, foreign)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => brain.Update(foreign));
        Assert.Throws<ArgumentException>(() => brain.CopyParametersFrom(new float[3]));
        Assert.Throws<ArgumentException>(() => brain.CopyParametersFrom([.. Enumerable.Repeat(float.NaN, TinyBrain.ParameterCount)]));
        Assert.Throws<ArgumentException>(() => brain.CopyParametersTo(new float[3]));
        Assert.Throws<ArgumentException>(() => brain.Predict(new float[4], new float[3]));
        Assert.Equal(before, brain);
    }
}
