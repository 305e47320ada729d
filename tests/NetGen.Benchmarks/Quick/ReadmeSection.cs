using NetGen.Benchmarks.Layers;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Streaming;
using NetGen.Benchmarks.Threads;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>A part of the README that a run writes.</summary>
/// <param name="Name">What its markers call it.</param>
/// <param name="Workloads">What is measured for it.</param>
/// <param name="Write">Measures that and says it.</param>
internal sealed record ReadmeSection(string Name, IReadOnlyList<string> Workloads, Func<QuickRun, string> Write)
{
    internal static IReadOnlyList<ReadmeSection> All { get; } =
    [
        new("layers", [LayerMeasurement.Name], run => new LayerSection(run.MeasureLayers(), Where, Today).ToString()),
        new("streams", StreamMeasurement.Names, run => new StreamSection([.. StreamMeasurement.Names.SelectMany(run.MeasureStreams)], Where, Today).ToString()),
        new("benchmarks", [.. WorkloadCatalogue.Names, ThreadsMeasurement.Name], run =>
            new BenchmarkSection([.. WorkloadCatalogue.Names.Select(run.MeasureWorkload)], run.MeasureThreads(), run.MeasureUnoptimized(), Today).ToString()),
    ];

    private static string Where => Machine.Current.Alone;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The sections that these workloads fill, all if there are none; null if one is left that fills none.</summary>
    internal static IReadOnlyList<ReadmeSection>? FilledBy(IReadOnlyCollection<string> workloads)
    {
        var filled = All.Where(section => workloads.Count == 0 || section.Workloads.All(workloads.Contains)).ToList();
        return workloads.Except(filled.SelectMany(section => section.Workloads)).Any() ? null : filled;
    }
}
