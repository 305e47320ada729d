using NetGen.IntegrationTests.Ports;
using Xunit;

namespace NetGen.IntegrationTests.OwnLosses;

/// <summary>Single steps with a loss of one's own for networks that read indices.</summary>
public sealed class IndexedLossTests
{
    private const int Rows = 7;

    private readonly float[] _numbers = Samples.Uniform(Rows * 2, seed: 1);
    private readonly float[] _targets = Samples.Uniform(Rows, seed: 2);
    private readonly float[] _weights = [1f, 0f, 2f, 1f, 0.5f, 3f, 1f];
    private readonly int[] _who = [.. Enumerable.Range(0, Rows).Select(row => row * 3 % 5)];
    private readonly int[] _whom = [.. Enumerable.Range(0, Rows).Select(row => row * row % 5)];

    [Fact]
    public void TheSameFormulaGivesTheSameBits()
    {
        var (declared, own) = (new Ratings(seed: 1), new Ratings(seed: 1));
        var (state, ownState) = (new TrainingState(Ratings.Info, new Adam(0.01f)), new TrainingState(Ratings.Info, new Adam(0.01f)));
        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(
                declared.TrainBatch(_numbers, _who, _whom, _targets, state, _weights),
                own.TrainBatch(_numbers, [.. _who, .. _whom], _targets, ownState, new SquaredErrorByHand(), _weights));
        }

        Bits.Equal(state.Gradients, ownState.Gradients);
        var (expected, found) = (new float[Ratings.ParameterCount], new float[Ratings.ParameterCount]);
        declared.CopyParametersTo(expected);
        own.CopyParametersTo(found);
        Bits.Equal(expected, found);
    }

    [Fact]
    public void WrongRowsAreNamedBeforeAnythingChanges()
    {
        var network = new Ratings(seed: 1);
        var training = new TrainingState(Ratings.Info, new Adam(0.01f));
        ArgumentException Thrown(float[] numbers, int[] indices) =>
            Assert.ThrowsAny<ArgumentException>(() => network.TrainBatch(numbers, indices, _targets, training, new SquaredErrorByHand()));

        Assert.StartsWith("Expected indices from 0 to 4, a vocabulary of 5; found 5 in row 6, position 0.", Thrown(_numbers, [.. _who, .. _whom[..6], 5]).Message, StringComparison.Ordinal);
        Assert.Equal("indices", Thrown(_numbers, _who).ParamName);
        Assert.Equal("indices", Assert.Throws<ArgumentException>(() => network.TrainBatch(_numbers, _targets, training, new SquaredErrorByHand())).ParamName);

        var sentences = new TrainingState(Sentences.Info, new Adam(0.01f));
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => new Sentences().ComputeGradients([1f], [1, 2, 3, 4], [1f, 0f, 0f], sentences, new SquaredErrorByHand())).ParamName);
        Assert.Equal(0, training.OptimizerState.Step);
    }
}
