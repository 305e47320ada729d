using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using Xunit;

namespace NetGen.Generators.Tests.Analysis;

/// <summary>The checks as a whole: edges, and that one mistake is said once.</summary>
public class NetworkAnalysisTests
{
    [Fact]
    public void LargestSizesPass() =>
        Assert.Empty(Ids(SpecExamples.Of([Limits.Size], SpecExamples.Dense("A", 1)) with { MaxBatchSize = 1 }));

    [Fact]
    public void ImpossibleSizesAreNotCountedFurther() =>
        Assert.Equal([DiagnosticIds.SizeOutOfRange], Ids(SpecExamples.Of([int.MaxValue], SpecExamples.Dense("A", 1))));

    [Fact]
    public void ImpossibleShapesAreNotCountedFurther() =>
        Assert.Equal([DiagnosticIds.ShapeMismatch], Ids(SpecExamples.Of([2, 2, 2], SpecExamples.Dense("A", 1, "Softmax"))));

    [Fact]
    public void ManyDimensionsDoNotOverflow() =>
        Assert.Equal([DiagnosticIds.SizeOutOfRange], Ids(SpecExamples.Of([.. Enumerable.Repeat(Limits.Size, 100)], SpecExamples.Dense("A", 1))));

    [Fact]
    public void EqualNamesAreNotEqualKeysToo() =>
        Assert.Equal([DiagnosticIds.DuplicateLayerName], Ids(SpecExamples.Of([2], SpecExamples.Dense("A", 1), SpecExamples.Dense("A", 1))));

    // 2^28 floats are 16368.02 rows of 2^14 values and a line, of which the biases take one.
    [Theory]
    [InlineData(16_367, 0)]
    [InlineData(16_368, 1)]
    public void ParameterLimitCountsPadding(int input, int problems) =>
        Assert.Equal(problems, Ids(SpecExamples.Of([input], SpecExamples.Dense("A", 1 << 14))).Count);

    // 2^28 floats for 2^16 rows are 4096 each, of which the layer's single output takes three padded rows of 16.
    [Theory]
    [InlineData(4096 - 48, 0)]
    [InlineData(4096 - 47, 1)]
    public void ActivationLimitCountsPadding(int input, int problems) =>
        Assert.Equal(problems, Ids(SpecExamples.Of([input], SpecExamples.Dense("A", 1)) with { MaxBatchSize = Limits.BatchSize }).Count);

    private static List<string> Ids(NetworkSpec spec) => [.. NetworkAnalysis.FindProblems(spec).Select(problem => problem.Id)];
}
