using Xunit;

namespace NetGen.Tests.Data;

public sealed class DataSetTests
{
    [Fact]
    public void LabelledRowsAreReadBack()
    {
        var data = DataSet.FromLabels([1, 2, 3, 4, 5, 6], [0, 2, 1]);
        Assert.Equal((3, 2, 0, true, 3), (data.Count, data.InputSize, data.TargetSize, data.HasLabels, data.ClassCount));
        Assert.Equal([3, 4], data.Input(1));
        Assert.Equal(2, data.Label(1));
        Assert.Throws<InvalidOperationException>(() => data.Target(0).Length);
        Assert.Equal(7, DataSet.FromLabels([1], [0], classCount: 7).ClassCount);
    }

    [Fact]
    public void RowsWithTargetsAreReadBack()
    {
        var data = DataSet.FromTargets([1, 2, 3, 4], [5, 6, 7, 8, 9, 10], count: 2);
        Assert.Equal((2, 2, 3, false, 0), (data.Count, data.InputSize, data.TargetSize, data.HasLabels, data.ClassCount));
        Assert.Equal([3, 4], data.Input(1));
        Assert.Equal([8, 9, 10], data.Target(1));
        Assert.Throws<InvalidOperationException>(() => data.Label(0));
    }

    [Fact]
    public void AnArrayForEachRowMeansTheSame()
    {
        var labelled = DataSet.FromLabels([[1, 2], [3, 4]], [1, 0]);
        Assert.Equal([3, 4], labelled.Input(1));
        Assert.Equal(1, labelled.Label(0));
        var targets = DataSet.FromTargets([[1, 2], [3, 4]], [[5], [6]]);
        Assert.Equal([1, 2], targets.Input(0));
        Assert.Equal([6], targets.Target(1));
    }

    [Fact]
    public void TheCallersArraysAreCopied()
    {
        float[] inputs = [1, 2];
        float[] targets = [3, 4];
        int[] labels = [0, 1];
        var withTargets = DataSet.FromTargets(inputs, targets, 2);
        var withLabels = DataSet.FromLabels(inputs, labels);
        Array.Fill(inputs, float.NaN);
        Array.Fill(targets, float.NaN);
        Array.Fill(labels, -1);
        Assert.Equal([1], withTargets.Input(0));
        Assert.Equal([4], withTargets.Target(1));
        Assert.Equal(1, withLabels.Label(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MinValue)]
    public void ARowThatDoesNotExistIsRefused(int row)
    {
        var labelled = DataSet.FromLabels([1, 2], [0, 1]);
        var targets = DataSet.FromTargets([1, 2], [3, 4], 2);
        var error = Assert.Throws<ArgumentOutOfRangeException>("row", () => labelled.Input(row).Length);
        Assert.Contains($"Expected a row from 0 to 1, found {row}.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>("row", () => labelled.Label(row));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => targets.Target(row).Length);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void TheFirstValueThatIsNotFiniteIsNamed(float bad, string text)
    {
        var inputs = Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels([1, 2, 3, 4, 5, bad, bad, 8, 9], [0, 0, 0]));
        Assert.Contains($"found {text} in row 1, column 2.", inputs.Message);
        var targets = Assert.Throws<ArgumentException>("targets", () => DataSet.FromTargets([1, 2, 3], [1, 2, 3, 4, bad, 6], 3));
        Assert.Contains($"found {text} in row 2, column 0.", targets.Message);
    }

    [Fact]
    public void NothingIsNoDataSet()
    {
        Assert.Contains("at least 1 row, found 0", Assert.Throws<ArgumentException>("labels", () => DataSet.FromLabels([1f], Array.Empty<int>())).Message);
        Assert.Contains("at least 1 row, found 0", Assert.Throws<ArgumentException>("count", () => DataSet.FromTargets([1], [1], 0)).Message);
        Assert.Contains("at least 1 row, found -3", Assert.Throws<ArgumentException>("count", () => DataSet.FromTargets([1], [1], -3)).Message);
        Assert.Contains("at least 1 row", Assert.Throws<ArgumentException>(() => DataSet.FromTargets(Array.Empty<float[]>(), [])).Message);
        Assert.Contains("found 0 values", Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels(Array.Empty<float>(), [0])).Message);
        Assert.Contains("found 0 values", Assert.Throws<ArgumentException>("targets", () => DataSet.FromTargets([1], [], 1)).Message);
    }

    [Fact]
    public void LengthsThatDoNotDivideAreRefused()
    {
        var inputs = Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels([1, 2, 3], [0, 1]));
        Assert.Contains("Expected a positive multiple of the 2 rows; found 3 values.", inputs.Message);
        Assert.Throws<ArgumentException>("targets", () => DataSet.FromTargets([1, 2], [1, 2, 3], 2));
        var ragged = Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels([[1, 2], [3]], [0, 1]));
        Assert.Contains("Expected 2 values in row 1, as in row 0; found 1.", ragged.Message);
        var missing = Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels([[1, 2], null!], [0, 1]));
        Assert.Contains("found null", missing.Message);
        var labels = Assert.Throws<ArgumentException>("labels", () => DataSet.FromLabels([[1], [2]], [0, 1, 2]));
        Assert.Contains("Expected 2 labels, one for each row of inputs; found 3.", labels.Message);
        Assert.Throws<ArgumentException>("targets", () => DataSet.FromTargets([[1], [2]], [[1]]));
        Assert.Throws<ArgumentNullException>("inputs", () => DataSet.FromLabels((float[][])null!, [0]));
        Assert.Throws<ArgumentNullException>("targets", () => DataSet.FromTargets([[1]], null!));
    }

    [Fact]
    public void MoreValuesThanAnArrayHoldsAreRefused()
    {
        var row = new float[1 << 20];
        var rows = Enumerable.Repeat(row, 3000).ToArray();
        var error = Assert.Throws<ArgumentException>("inputs", () => DataSet.FromLabels(rows, new int[rows.Length]));
        Assert.StartsWith("Expected at most 2047 rows of 1048576 values, found 3000.", error.Message);
    }

    [Fact]
    public void LabelsOutOfRangeAreRefused()
    {
        var negative = Assert.Throws<ArgumentOutOfRangeException>("labels", () => DataSet.FromLabels([1, 2], [0, -1]));
        Assert.Contains("found -1 in row 1", negative.Message);
        var large = Assert.Throws<ArgumentOutOfRangeException>("labels", () => DataSet.FromLabels([1, 2], [3, 0], classCount: 3));
        Assert.Contains("Expected classes from 0 to 2, found 3 in row 0.", large.Message);
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => DataSet.FromLabels([1f], [int.MaxValue]));
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => DataSet.FromLabels([1f], [0], classCount: 0));
        Assert.Equal(int.MaxValue, DataSet.FromLabels([1f], [int.MaxValue - 1]).ClassCount);
    }

    [Fact]
    public void RowsAreGatheredThroughViewsWithoutAllocating()
    {
        var labelled = DataSet.FromLabels([0, 1, 10, 11, 20, 21, 30, 31], [0, 1, 2, 3]).Shuffle(seed: 1);
        var targets = DataSet.FromTargets([0, 1, 2], [5, 6, 7], 3);
        int[] rows = [3, 0, 3];
        var inputs = new float[6];
        var labels = new int[3];
        var gathered = new float[3];
        Gather();
        Assert.Equal([.. labelled.Input(3), .. labelled.Input(0), .. labelled.Input(3)], inputs);
        Assert.Equal([labelled.Label(3), labelled.Label(0), labelled.Label(3)], labels);
        Assert.Equal([7, 5, 7], gathered);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Gather();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Gather()
        {
            labelled.CopyInputs(rows, inputs);
            labelled.CopyLabels(rows, labels);
            targets.CopyTargets([2, 0, 2], gathered);
        }
    }

    [Fact]
    public void GatheringIntoTheWrongLengthWritesNothing()
    {
        var data = DataSet.FromLabels([1, 2, 3, 4], [0, 1]);
        var destination = new float[3];
        var error = Assert.Throws<ArgumentException>("destination", () => data.CopyInputs([0, 1], destination));
        Assert.Contains("Expected 4 values, found 3.", error.Message);
        Assert.Equal([0, 0, 0], destination);
        Assert.Throws<ArgumentException>("destination", () => data.CopyLabels([0], new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => data.CopyInputs([2], new float[2]));
        Assert.Throws<InvalidOperationException>(() => data.CopyTargets([0], []));
    }
}
