using Xunit;

namespace NetGen.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void PredictionsAreCountedByActualAndPredictedClass()
    {
        var matrix = new ConfusionMatrix(3);
        matrix.Add(actual: 0, predicted: 0);
        matrix.Add(actual: 0, predicted: 2);
        matrix.Add(actual: 2, predicted: 2);
        matrix.Add(actual: 2, predicted: 2);
        Assert.Equal(3, matrix.Classes);
        Assert.Equal(4, matrix.Count);
        Assert.Equal(1, matrix[0, 0]);
        Assert.Equal(1, matrix[0, 2]);
        Assert.Equal(0, matrix[2, 0]);
        Assert.Equal(2, matrix[2, 2]);
        Assert.Equal(0.75, matrix.Accuracy);
    }

    [Fact]
    public void TheAccuracyOfNothingIsNotANumber() => Assert.True(double.IsNaN(new ConfusionMatrix(2).Accuracy));

    [Theory]
    [InlineData(-1, 0, "actual")]
    [InlineData(3, 0, "actual")]
    [InlineData(0, -1, "predicted")]
    [InlineData(0, 3, "predicted")]
    public void AClassThatDoesNotExistIsRefused(int actual, int predicted, string name)
    {
        var matrix = new ConfusionMatrix(3);
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, () => matrix.Add(actual, predicted));
        Assert.Contains("Expected a class from 0 to 2, found ", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(name, () => matrix[actual, predicted]);
        Assert.Equal(0, matrix.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(46_341)]
    [InlineData(int.MaxValue)]
    public void AnImpossibleNumberOfClassesIsRefused(int classes) =>
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => new ConfusionMatrix(classes));

    /// <summary>The example in the documentation of scikit-learn's confusion_matrix.</summary>
    [Fact]
    public void RowsAreCountedByTheirLargestOutput()
    {
        float[][] rows = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        var (byLabel, byTargets) = (new ConfusionMatrix(3), new ConfusionMatrix(3));
        foreach (var (actual, predicted) in new[] { 2, 0, 2, 2, 0, 1 }.Zip([0, 0, 2, 2, 0, 2]))
        {
            byLabel.Add(rows[predicted], actual);
            byTargets.Add(rows[predicted], rows[actual]);
        }

        int[] expected = [2, 0, 0, 0, 0, 1, 1, 0, 2];
        Assert.Equal(expected, from actual in Enumerable.Range(0, 3) from predicted in Enumerable.Range(0, 3) select (int)byLabel[actual, predicted]);
        Assert.Equal(expected, from actual in Enumerable.Range(0, 3) from predicted in Enumerable.Range(0, 3) select (int)byTargets[actual, predicted]);
        Assert.Equal(4 / 6.0, byLabel.Value);
    }

    [Fact]
    public void RowsOfOneOutputAreYesOrNoAndNaNIsNeither()
    {
        var matrix = new ConfusionMatrix(2);
        matrix.Add([0.5f], [1]);
        matrix.Add([0.4f], [0]);
        matrix.Add([0.6f], [0]);
        matrix.Add([float.NaN], [1]);
        Assert.Equal((1, 0, 1, 1), (matrix[1, 1], matrix[1, 0], matrix[0, 0], matrix[0, 1]));
        Assert.Equal((4, 0.5), (matrix.Count, matrix.Value));
        var error = Assert.Throws<ArgumentException>("outputs", () => matrix.Add([1, 0, 0], label: 0));
        Assert.Contains("2 classes expects rows of as many outputs, found 3.", error.Message);
        matrix.Reset();
        Assert.Equal((0, 0), (matrix.Count, matrix[1, 1]));
    }
}
