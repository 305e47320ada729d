using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>One mistake is one type of exception and one message, whichever way the data come.</summary>
public sealed class SameMistakeTests
{
    private static readonly float[] Inputs = [0f, 0f, 0f, float.NaN];
    private static readonly int[] Labels = [0, 5];

    private static readonly Three Network = new(seed: 1);

    [Fact]
    public void AValueThatIsNotFinite() => Verify<ArgumentException>(
        "found NaN in row 1, column 1",
        () => DataSet.FromTargets(Inputs, new float[6], 2),
        () => DataSet.FromLabels(Inputs, [0, 1]),
        () => DataSet.From([0, 1], 2, 3, (row, input, _) => Copy(row, input)),
        () => DataSet.From([0, 1], 2, (row, input) => Copy(row, input)),
        () => Network.Fit(DataStream.From(() => new[] { 0, 1 }, 2, 3, (row, input) => Copy(row, input)), new Adam(), epochs: 1),
        () => Network.Fit(DataSet.FromLabels([0f, 0f, 1f, 0f], [0, 1], 3).Augment((input, _) => input[1] /= input[0] == 1f ? 0f : 1f), new Adam(), epochs: 1),
        () => Network.TrainBatch(Inputs, [0, 1], new TrainingState(Three.Info, new Adam())),
        () => Network.Adapt(Inputs));

    [Fact]
    public void AClassThatDoesNotExist() => Verify<ArgumentOutOfRangeException>(
        "Expected classes from 0 to 2, found 5 in row 1.",
        () => DataSet.FromLabels(new float[4], Labels, classCount: 3),
        () => DataSet.From([0, 1], 2, (row, _) => Labels[row], classCount: 3),
        () => Network.Fit(DataStream.From(() => new[] { 0, 1 }, 2, 3, (row, _) => Labels[row]), new Adam(), epochs: 1),
        () => Network.TrainBatch(new float[4], Labels, new TrainingState(Three.Info, new Adam())));

    [Theory]
    [InlineData(0.5f, 0.5f, 0.25f, "the sum 1.25")]
    [InlineData(0f, 1.5f, 0f, "1.5 in column 1")]
    [InlineData(0.75f, 0.5f, -0.25f, "-0.25 in column 2")]
    public void TargetsOutsideTheLossesRange(float first, float second, float third, string found)
    {
        float[] targets = [1f, 0f, 0f, first, second, third];
        Verify<ArgumentException>(
            $"CrossEntropy takes, probabilities from 0 to 1 that sum to 1; row 1 has {found}.",
            () => Network.Fit(DataSet.FromTargets(new float[4], targets, 2), new Adam(), epochs: 1),
            () => Network.Evaluate(DataSet.FromTargets(new float[4], targets, 2)),
            () => Network.Fit(DataStream.From(() => new[] { 0, 1 }, 2, 3, (row, _, target) => targets.AsSpan(row * 3, 3).CopyTo(target)), new Adam(), epochs: 1),
            () => Network.TrainBatch(new float[4], targets, new TrainingState(Three.Info, new Adam())));
    }

    [Fact]
    public void ATargetOutsideARangeThatIsEachTargetsOwn()
    {
        var network = new Doubtful();
        float[] targets = [1f, 2f];
        Verify<ArgumentException>(
            "BinaryCrossEntropy takes, 0 to 1; row 1 has 2 in column 0.",
            () => network.Fit(DataSet.FromTargets(new float[4], targets, 2), new Adam(), epochs: 1),
            () => network.TrainBatch(new float[4], targets, new TrainingState(Doubtful.Info, new Adam())));
    }

    [Fact]
    public void AClassOfTooFewRows()
    {
        var rare = DataSet.FromLabels(new float[6], [0, 0, 1, 0, 0, 0]);
        Verify<InvalidOperationException>("found 1 of class 1", () => rare.Split(0.5, seed: 1), () => rare.Folds(2, seed: 1));
    }

    private static void Verify<TException>(string message, params Action[] calls)
        where TException : Exception =>
        Assert.All(calls, call => Assert.Contains(message, Assert.Throws<TException>(call).Message));

    private static int Copy(int row, Span<float> input)
    {
        Inputs.AsSpan(row * 2, 2).CopyTo(input);
        return 0;
    }
}

[Network]
[Input(2)]
[Normalization]
[Dense(3, Activation.Softmax)]
public sealed partial class Three : INetworkVerbs;

[Network]
[Input(2)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class Doubtful;
