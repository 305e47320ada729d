using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Incrementality;

/// <summary>Weights files are compared by what is said of them, and a change of one emits nothing again.</summary>
public class WeightsCachingTests
{
    private const string Path = "net.safetensors.netgen";
    private const string Fitting = "F32 [2, 3] dense1.weight\nF32 [2] dense1.bias\n";
    private const string Other = "F32 [2, 4] dense1.weight\nF32 [2] dense1.bias\n";

    private static readonly string Source = NetworkSource.Named("Net").With("[Weights(\"net.safetensors\")]").Input(3).Dense(2).ToString();

    private readonly CSharpCompilation _compilation = GeneratorHarness.CreateCompilation(Specifications.Tracked, Source);

    [Fact]
    public void AnUnrelatedEditChecksNothing()
    {
        var (first, second) = Run(Other, _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", Parsing, cancellationToken: TestContext.Current.CancellationToken)), Other);

        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Misfits));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Plan));
    }

    [Fact]
    public void TheSameDescriptionAgainIsNoChange()
    {
        var (_, second) = Run(Other, _compilation, new string(Other));

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Weights));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Misfits));
    }

    /// <summary>Only the compiler has to embed them.</summary>
    [Fact]
    public void OtherNumbersAreNoChange()
    {
        var (_, second) = Run("sha256 01\n" + Other, _compilation, "sha256 02\n" + Other);

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Weights));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Misfits));
    }

    [Fact]
    public void AnotherDescriptionIsCheckedAndNothingIsEmittedAgain()
    {
        var (first, second) = Run(Fitting, _compilation, Other);

        Assert.Empty(first.Diagnostics);
        Assert.Equal(["NETGEN053"], second.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, TrackingNames.Plan));
        Assert.Equal(first.GeneratedSources.Select(source => source.SourceText), second.GeneratedSources.Select(source => source.SourceText));
    }

    private CSharpParseOptions Parsing => (CSharpParseOptions)_compilation.SyntaxTrees[0].Options;

    private (GeneratorRunResult First, GeneratorRunResult Second) Run(string before, Compilation edited, string after)
    {
        var file = new TextInMemory(Path, before);
        var driver = GeneratorHarness.CreateDriver(Specifications.Tracked).AddAdditionalTexts([file]).RunGenerators(_compilation, TestContext.Current.CancellationToken);
        var first = Assert.Single(driver.GetRunResult().Results);
        driver = ReferenceEquals(before, after) ? driver : driver.ReplaceAdditionalText(file, new TextInMemory(Path, after));
        return (first, Assert.Single(driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);
}
