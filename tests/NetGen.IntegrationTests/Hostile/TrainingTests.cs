using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>Wrong batches of training.</summary>
public sealed class TrainingTests
{
    private readonly Victim<Digits> _victim = new();

    [Theory]
    [InlineData(0, "1 to 32 rows of 64 values", "0 values")]
    [InlineData(63, "1 to 32 rows of 64 values", "63 values")]
    [InlineData(65, "1 to 32 rows of 64 values", "65 values")]
    [InlineData(33 * 64, "at most 32 rows", "found 33")]
    public void InputsThatAreNoBatch(int length, string expected, string found)
    {
        var rows = length / 64;
        Refuses<ArgumentException>(new float[length], Samples.Targets<Digits>(rows), [], expected, found, "'inputs'");
        RefusesLabels<ArgumentException>(new float[length], new int[rows], [], "'inputs'");
        _victim.Refuses<ArgumentException>(() => _victim.Network.Forward(new float[length], _victim.Training), expected, found);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void InputsThatAreNotFinite(float value)
    {
        var inputs = Samples.Inputs<Digits>(3);
        inputs[(2 * 64) + 5] = value;
        string[] message = ["finite", $"found {value}", "row 2, column 5", "'inputs'"];
        Refuses<ArgumentException>(inputs, Samples.Targets<Digits>(3), [], message);
        RefusesLabels<ArgumentException>(inputs, new int[3], [], message);
        _victim.Refuses<ArgumentException>(() => _victim.Network.Forward(inputs, _victim.Training), message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void TargetsThatAreNotFinite(float value)
    {
        var victim = new Victim<Tiny>();
        float[] targets = [0, value, 0];
        victim.Refuses<ArgumentException>(
            () => victim.Network.TrainBatch(new float[6], targets, victim.Training), "finite", $"found {value}", "row 1, column 0", "'targets'");
    }

    [Fact]
    public void TargetsOfAnotherLength()
    {
        Refuses<ArgumentException>(new float[128], new float[10], [], "Expected 20 values", "found 10", "'targets'");
        Refuses<ArgumentException>(new float[64], new float[20], [], "Expected 10 values", "found 20", "'targets'");
        Refuses<ArgumentException>(new float[64], [], [], "Expected 10 values", "found 0", "'targets'");
    }

    [Theory]
    [InlineData(0.5f, 0.4f)]
    [InlineData(1f, 1f)]
    [InlineData(1.5f, -0.5f)]
    public void TargetsThatAreNoProbabilitiesOfClasses(float first, float second)
    {
        var targets = Samples.Targets<Digits>(3);
        targets.AsSpan(10, 10).Clear();
        (targets[10], targets[11]) = (first, second);
        Refuses<ArgumentException>(new float[3 * 64], targets, [], "CrossEntropy", "probabilities from 0 to 1 that sum to 1", "row 1", "'targets'");
    }

    [Theory]
    [InlineData(1.5f)]
    [InlineData(-0.01f)]
    public void TargetsBeyondAProbability(float target)
    {
        var victim = new Victim<Wide>();
        var targets = Samples.Targets<Wide>(2);
        targets[4] = target;
        victim.Refuses<ArgumentException>(
            () => victim.Network.TrainBatch(Samples.Inputs<Wide>(2), targets, victim.Training), "BinaryCrossEntropy", "0 to 1", "row 1", "'targets'");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void LabelsThatAreNoClasses(int label) =>
        RefusesLabels<ArgumentOutOfRangeException>(new float[128], [3, label], [], "classes from 0 to 9", $"{label}", "'labels'");

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 3)]
    [InlineData(1, 0)]
    public void LabelsOfAnotherCount(int rows, int labels) =>
        RefusesLabels<ArgumentException>(new float[rows * 64], new int[labels], [], $"{labels}", $"found {rows}");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(-1f)]
    public void SampleWeightsThatAreNoWeights(float weight)
    {
        string[] message = ["finite weights of at least 0", $"{weight}", "'sampleWeights'"];
        Refuses<ArgumentOutOfRangeException>(new float[128], Samples.Targets<Digits>(2), [1f, weight], message);
        RefusesLabels<ArgumentOutOfRangeException>(new float[128], new int[2], [1f, weight], message);
    }

    [Fact]
    public void SampleWeightsWithoutASumOrOfAnotherCount()
    {
        RefusesLabels<ArgumentException>(new float[128], new int[2], [0f, 0f], "a sum above 0 that is a finite float", "found 0");
        RefusesLabels<ArgumentException>(new float[128], new int[2], [float.MaxValue, float.MaxValue], "a sum above 0 that is a finite float", "found 6.8");
        RefusesLabels<ArgumentException>(new float[128], new int[2], [1f], "Expected 2 values", "found 1", "'sampleWeights'");
    }

    private void Refuses<TException>(float[] inputs, float[] targets, float[] weights, params string[] message)
        where TException : Exception
    {
        _victim.Refuses<TException>(() => _victim.Network.TrainBatch(inputs, targets, _victim.Training, weights), message);
        _victim.Refuses<TException>(() => _victim.Network.ComputeGradients(inputs, targets, _victim.Training, weights), message);
    }

    private void RefusesLabels<TException>(float[] inputs, int[] labels, float[] weights, params string[] message)
        where TException : Exception
    {
        _victim.Refuses<TException>(() => _victim.Network.TrainBatch(inputs, labels, _victim.Training, weights), message);
        _victim.Refuses<TException>(() => _victim.Network.ComputeGradients(inputs, labels, _victim.Training, weights), message);
    }
}
