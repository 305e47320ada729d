using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using Xunit;

namespace NetGen.Generators.Tests.Analysis;

/// <summary>The checks as a whole: edges, and that one mistake is said once.</summary>
public class NetworkAnalysisTests
{
    [Fact]
    public void LargestSizes_Pass() =>
        Assert.Empty(Ids(SpecExamples.Of([Limits.Size], SpecExamples.Dense("A", 1)) with { MaxBatchSize = 1 }));

    [Fact]
    public void ImpossibleSizes_AreNotCountedFurther() =>
        Assert.Equal([DiagnosticIds.SizeOutOfRange], Ids(SpecExamples.Of([int.MaxValue], SpecExamples.Dense("A", 1))));

    [Fact]
    public void ImpossibleShapes_AreNotCountedFurther() =>
        Assert.Equal([DiagnosticIds.ShapeMismatch], Ids(SpecExamples.Of([2, 2], SpecExamples.Dense("A", 1, "Softmax"))));

    [Fact]
    public void ManyDimensions_DoNotOverflow() =>
        Assert.Equal([DiagnosticIds.SizeOutOfRange], Ids(SpecExamples.Of([.. Enumerable.Repeat(Limits.Size, 100)], SpecExamples.Dense("A", 1))));

    [Fact]
    public void EqualNames_AreNotEqualKeysToo() =>
        Assert.Equal([DiagnosticIds.DuplicateLayerName], Ids(SpecExamples.Of([2], SpecExamples.Dense("A", 1), SpecExamples.Dense("A", 1))));

    [Fact]
    public void ExactlyTheParameterLimit_Passes()
    {
        // (2^14 - 1 + 1) * 2^14 = 2^28
        var network = SpecExamples.Of([(1 << 14) - 1], SpecExamples.Dense("A", 1 << 14));

        Assert.Empty(Ids(network));
        Assert.Equal([DiagnosticIds.TooManyParameters], Ids(SpecExamples.Of([1 << 14], SpecExamples.Dense("A", 1 << 14))));
    }

    [Theory]
    [InlineData(4095, 0)]
    [InlineData(4096, 1)]
    public void ActivationLimit(int input, int problems) =>
        Assert.Equal(problems, Ids(SpecExamples.Of([input], SpecExamples.Dense("A", 1)) with { MaxBatchSize = Limits.BatchSize }).Count);

    private static List<string> Ids(NetworkSpec spec) => [.. NetworkAnalysis.FindProblems(spec).Select(problem => problem.Id)];
}
