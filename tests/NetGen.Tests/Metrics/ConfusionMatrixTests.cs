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
        Assert.Contains("Expected a class from 0 to 2.", error.Message);
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
}
