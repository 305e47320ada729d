using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Diagnostics;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>
/// Compares what the generator reports with the marks in the sources (see <see cref="MarkedSource"/>): each mark must be
/// reported, nothing else may be, and with an error nothing goes on to emission, but where a network is right and only costs too much.
/// </summary>
internal static class DiagnosticTest
{
    private const string Usings = "global using NetGen;";

    // The network is generated all the same.
    private static readonly string[] LeaveTheNetwork =
    [
        DiagnosticIds.WeightsNotFound, DiagnosticIds.WeightsOfOtherTensors, DiagnosticIds.WeightsShapeMismatch, DiagnosticIds.WeightsTypeMismatch,
        DiagnosticIds.WeightsOfOtherArchitecture, DiagnosticIds.BudgetExceeded,
    ];

    /// <summary>Checks sources that are correct but for the marks.</summary>
    public static ImmutableArray<Diagnostic> Check(params string[] sources) => Check(HarnessOptions.Default, sources);

    /// <summary>Checks sources that are correct but for the marks.</summary>
    public static ImmutableArray<Diagnostic> Check(HarnessOptions options, params string[] sources)
    {
        var run = Compare(options, sources);
        Assert.DoesNotContain(run.Input.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run.Diagnostics;
    }

    /// <summary>Checks sources about which the compiler has something to say too.</summary>
    public static void CheckBroken(params string[] sources)
    {
        var run = Compare(HarnessOptions.Default, sources);
        Assert.Contains(run.Input.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(Specifications.Of(run));
    }

    private static GeneratorRun Compare(HarnessOptions options, string[] sources)
    {
        var marked = sources.Select(MarkedSource.Parse).ToList();
        var run = GeneratorHarness.Run(options with { TrackSteps = true }, [.. marked.Select(source => source.Text), Usings]);

        Assert.Null(run.Result.Results[0].Exception);
        Assert.Equal(
            marked.SelectMany(source => source.Expected).Order(StringComparer.Ordinal),
            run.Diagnostics.Select(diagnostic => Describe(diagnostic, run)).Order(StringComparer.Ordinal));
        if (run.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !LeaveTheNetwork.Contains(diagnostic.Id)))
        {
            var declarations = run.Result.Results[0].TrackedSteps[TrackingNames.Parse].Sum(step => step.Outputs.Length);
            Assert.True(Specifications.Of(run).Count < declarations, "A network with an error went on to emission.");
        }

        return run;
    }

    private static string Describe(Diagnostic diagnostic, GeneratorRun run)
    {
        var tree = diagnostic.Location.SourceTree;
        Assert.NotNull(tree);
        var span = diagnostic.Location.SourceSpan;
        var file = run.Input.SyntaxTrees.IndexOf(tree);
        return MarkedSource.Describe(diagnostic.Id, file, span.Start, tree.GetText().ToString(span));
    }
}
