using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>Wrong arguments of predictions.</summary>
public sealed class PredictionTests
{
    private readonly Victim<Digits> _victim = new();

    private Digits Net => _victim.Network;

    private float[] Outputs => _victim.Outputs;

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(128)]
    public void ARowOfInputsOfAnotherLength(int length)
    {
        string[] message = ["Expected 64 values", $"found {length}", "'input'"];
        _victim.Refuses<ArgumentException>(() => Net.Predict(new float[length], Outputs.AsSpan(0, 10)), message);
        _victim.Refuses<ArgumentException>(() => Net.Predict(new float[length], Outputs.AsSpan(0, 10), _victim.Workspace), message);
        _victim.Refuses<ArgumentException>(() => Net.PredictClass(new float[length]), message);
        var tiny = new Victim<Tiny>();
        tiny.Refuses<ArgumentException>(() => tiny.Network.Predict(new float[length]), "Expected 2 values", $"found {length}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(11)]
    public void ARowOfOutputsOfAnotherLength(int length)
    {
        string[] message = ["Expected 10 values", $"found {length}", "'output'"];
        _victim.Refuses<ArgumentException>(() => Net.Predict(new float[64], Outputs.AsSpan(0, length)), message);
        _victim.Refuses<ArgumentException>(() => Net.Predict(new float[64], Outputs.AsSpan(0, length), _victim.Workspace), message);
    }

    [Fact]
    public void OutputsOfARowMayLieInItsInputs()
    {
        var (input, expected) = (Samples.Inputs<Digits>(1), new float[10]);
        Net.Predict(input, expected);
        Net.Predict(input, input.AsSpan(3, 10));
        Bits.Equal(expected, input.AsSpan(3, 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65)]
    [InlineData(127)]
    public void InputsThatAreNotWholeRows(int length)
    {
        string[] message = ["Expected rows of 64 values", $"found {length} values", "'inputs'"];
        _victim.Refuses<ArgumentException>(() => Net.PredictBatch(new float[length], Outputs), message);
        _victim.Refuses<ArgumentException>(() => Net.PredictBatch(new float[length], Outputs, _victim.Workspace), message);
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(2, 21)]
    [InlineData(0, 10)]
    [InlineData(3, 0)]
    public void OutputsThatAreNotARowForEachRowOfInputs(int rows, int length)
    {
        string[] message = [$"Expected {rows * 10} values for {rows} rows", $"found {length}", "'outputs'"];
        _victim.Refuses<ArgumentException>(() => Net.PredictBatch(new float[rows * 64], Outputs.AsSpan(0, length)), message);
        _victim.Refuses<ArgumentException>(() => Net.PredictBatch(new float[rows * 64], Outputs.AsSpan(0, length), _victim.Workspace), message);
    }

    [Fact]
    public void NoRowsGiveNoOutputs()
    {
        Net.PredictBatch([], []);
        Net.PredictBatch([], [], _victim.Workspace);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(0, int.MinValue)]
    public void ABatchOfAnotherCountThanItsRows(int rows, int count) =>
        _victim.Refuses<ArgumentException>(
            () => ((INetwork<Digits>)Net).PredictBatch(new Batch(new float[rows * 64], count), Outputs, _victim.Workspace),
            $"Expected {count} rows of 64 inputs",
            $"found {rows * 64} values");

    [Fact]
    public void AWorkspaceOfAnotherNetwork()
    {
        var foreign = new Workspace(Tiny.Info);
        string[] message = ["made from Digits.Info", "found one made from Tiny.Info", "'workspace'"];
        _victim.Refuses<ArgumentException>(() => Net.Predict(new float[64], Outputs.AsSpan(0, 10), foreign), message);
        _victim.Refuses<ArgumentException>(() => Net.PredictBatch(new float[64], Outputs.AsSpan(0, 10), foreign), message);
        _victim.Refuses<ArgumentException>(
            () => ((INetwork<Digits>)Net).PredictBatch(new Batch(new float[64], 1), Outputs.AsSpan(0, 10), foreign), message);
    }

    [Fact]
    public void NoWorkspace()
    {
        _victim.Refuses<ArgumentNullException>(() => Net.Predict(new float[64], Outputs.AsSpan(0, 10), null!), "'workspace'");
        _victim.Refuses<ArgumentNullException>(() => Net.PredictBatch(new float[64], Outputs.AsSpan(0, 10), null!), "'workspace'");
        Assert.Throws<ArgumentNullException>("info", () => new Workspace(null!));
    }

    [Fact]
    public void ParametersOfAnotherCount()
    {
        string[] message = [$"Expected {Digits.ParameterCount} values", "found 3"];
        _victim.Refuses<ArgumentException>(() => Net.CopyParametersFrom(new float[3]), message);
        _victim.Refuses<ArgumentException>(() => Net.CopyParametersTo(Outputs.AsSpan(0, 3)), message);
        _victim.Refuses<ArgumentException>(() => Net.Hidden.Weights.CopyFrom(new float[3]), "Expected 4096 values", "found 3");
        _victim.Refuses<IndexOutOfRangeException>(() => Net.Hidden.Weights[64, 0] = 1f, "[64, 0]", "64 x 64");
        _victim.Refuses<IndexOutOfRangeException>(() => Net.Hidden.Weights[0, -1] = 1f, "[0, -1]", "64 x 64");
    }
}
