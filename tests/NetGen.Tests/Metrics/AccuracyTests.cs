using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class AccuracyTests
{
    [Fact]
    public void ClassesAreComparedByTheirLargestValue()
    {
        var accuracy = Accuracy.ForClasses();
        Assert.True(double.IsNaN(accuracy.Value));
        accuracy.Add([0.1f, 0.7f, 0.2f], [0, 1, 0]);
        accuracy.Add([0.1f, 0.7f, 0.2f], [0, 0, 1]);
        accuracy.Add([0.1f, 0.7f, 0.2f], label: 1);
        accuracy.Add([0.5f, 0.5f, 0], label: 1);
        Assert.Equal(4, accuracy.Count);
        Assert.Equal(0.5, accuracy.Value);
        accuracy.Reset();
        Assert.Equal(0, accuracy.Count);
        Assert.True(double.IsNaN(accuracy.Value));
    }

    [Fact]
    public void BinaryOutputsAreComparedByTheirSideOfOneHalf()
    {
        var accuracy = Accuracy.ForBinary();
        accuracy.Add([0.5f], [1]);
        accuracy.Add([0.49f], [1]);
        accuracy.Add([0.9f, 0.1f, 0.2f, 0.3f], [1, 0, 0, 1]);
        Assert.Equal(3, accuracy.Count);
        Assert.Equal(1.75 / 3, accuracy.Value, 1e-15);
    }

    [Fact]
    public void OutputsThatAreNotNumbersAreWrong()
    {
        var classes = Accuracy.ForClasses();
        classes.Add([float.NaN, float.NaN], [1, 0]);
        classes.Add([0, float.NaN], label: 0);
        classes.Add([float.NaN, 0], [float.NaN, 0]);
        Assert.Equal(0, classes.Value);
        var binary = Accuracy.ForBinary();
        binary.Add([float.NaN], [0]);
        Assert.Equal(0, binary.Value);
    }

    [Fact]
    public void RowsThatCannotBeComparedAreRefused()
    {
        var accuracy = Accuracy.ForClasses();
        var lengths = Assert.Throws<ArgumentException>("targets", () => accuracy.Add([1, 2], [1]));
        Assert.Contains("Expected 2 values, found 1.", lengths.Message);
        Assert.Throws<ArgumentException>("outputs", () => accuracy.Add([], []));
        Assert.Throws<ArgumentException>("outputs", () => accuracy.Add([], label: 0));
        var label = Assert.Throws<ArgumentOutOfRangeException>("label", () => accuracy.Add([1, 2], label: 2));
        Assert.Contains("Expected a class from 0 to 1, found 2.", label.Message);
        Assert.Throws<ArgumentOutOfRangeException>("label", () => accuracy.Add([1, 2], label: -1));
        Assert.Throws<InvalidOperationException>(() => Accuracy.ForBinary().Add([1], label: 0));
        Assert.Equal(0, accuracy.Count);
    }

    [Fact]
    public void AddingAllocatesNothing()
    {
        var accuracy = Accuracy.ForClasses();
        ReadOnlySpan<float> row = [1, 2, 3];
        accuracy.Add(row, row);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            accuracy.Add(row, row);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
