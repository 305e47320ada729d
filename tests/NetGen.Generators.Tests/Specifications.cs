using NetGen.Generators.Model;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests;

/// <summary>Reads the specifications a run passed on to planning.</summary>
internal static class Specifications
{
    public static readonly HarnessOptions Tracked = HarnessOptions.Default with { TrackSteps = true };

    public static IReadOnlyList<NetworkSpec> Of(GeneratorRun run) =>
        run.Result.Results[0].TrackedSteps.TryGetValue(TrackingNames.Specification, out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).Select(output => (NetworkSpec)output.Value)]
            : [];

    /// <summary>The specification of the only network in a source, about which there is nothing to report.</summary>
    public static NetworkSpec Parse(string source)
    {
        var run = GeneratorHarness.Run(Tracked, source);
        Assert.Empty(run.Diagnostics);
        return Assert.Single(Of(run));
    }
}
