using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Incrementality;

/// <summary>What an edit makes the generator do again.</summary>
public class CachingTests
{
    private static readonly string Source = NetworkSource.Named("Net").Input(4).Dense(3, "Relu").Dense(2, "Softmax").ToString();

    [Fact]
    public void SameSourceRunsNothing()
    {
        var (specification, output) = ReasonsAfter(Source);

        Assert.Equal(IncrementalStepRunReason.Cached, specification);
        Assert.Equal(IncrementalStepRunReason.Cached, output);
    }

    [Fact]
    public void CommentChangesNothing() => AssertUnchanged(Source.Replace("[Input(4)]", "[Input(4)] // four"));

    [Fact]
    public void MovedByLinesChangesNothing() => AssertUnchanged("\n\n\n" + Source);

    [Fact]
    public void OtherMemberChangesNothing() => AssertUnchanged(Source.Replace("class Net\n    {", "class Net\n    {\n        int Size() => 3;"));

    [Fact]
    public void UnrelatedFileChangesNothing() => AssertUnchanged(Source, "class Unrelated;");

    [Fact]
    public void ChangedLayerIsEmittedAgain()
    {
        var (specification, output) = ReasonsAfter(Source.Replace("Dense(3", "Dense(5"));

        Assert.Equal(IncrementalStepRunReason.Modified, specification);
        Assert.NotEqual(IncrementalStepRunReason.Cached, output);
    }

    [Fact]
    public void SecondNetworkLeavesTheFirstAlone()
    {
        var steps = StepsAfter(Source, NetworkSource.Named("Other").Input(1).Dense(1).ToString());

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New],
            steps.TrackedSteps[TrackingNames.Specification].SelectMany(step => step.Outputs).Select(output => output.Reason));
    }

    [Fact]
    public void ChangedOptimizationIsReportedAndNotEmittedAgain()
    {
        var compilation = GeneratorHarness.CreateCompilation(Specifications.Tracked, Source);
        var driver = GeneratorHarness.CreateDriver(Specifications.Tracked).RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug)), TestContext.Current.CancellationToken);

        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Equal(["NETGEN030"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal((IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached), ReasonsOf(result));
    }

    private static void AssertUnchanged(params string[] edited) =>
        Assert.Equal((IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached), ReasonsAfter(edited));

    private static (IncrementalStepRunReason Specification, IncrementalStepRunReason Output) ReasonsAfter(params string[] edited) =>
        ReasonsOf(StepsAfter(edited));

    private static GeneratorRunResult StepsAfter(params string[] edited)
    {
        var compilation = GeneratorHarness.CreateCompilation(Specifications.Tracked, Source);
        var driver = GeneratorHarness.CreateDriver(Specifications.Tracked).RunGenerators(compilation, TestContext.Current.CancellationToken);
        if (edited is [var same] && same == Source)
        {
            return driver.RunGenerators(compilation).GetRunResult().Results[0];
        }

        var first = compilation.SyntaxTrees[0];
        compilation = compilation.ReplaceSyntaxTree(first, first.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(edited[0])));
        foreach (var more in edited.Skip(1))
        {
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(more, (CSharpParseOptions)first.Options));
        }

        return driver.RunGenerators(compilation).GetRunResult().Results[0];
    }

    private static (IncrementalStepRunReason Specification, IncrementalStepRunReason Output) ReasonsOf(GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        var specification = result.TrackedSteps[TrackingNames.Specification].SelectMany(step => step.Outputs).Single().Reason;

        // The output step of the sources is the one fed by the plan; diagnostics have their own.
        var outputs = result.TrackedOutputSteps.SelectMany(steps => steps.Value)
            .Where(step => step.Inputs.Any(input => input.Source.Name == TrackingNames.Plan))
            .SelectMany(step => step.Outputs);
        return (specification, outputs.Single().Reason);
    }
}
