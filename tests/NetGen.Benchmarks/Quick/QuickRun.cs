using NetGen.Benchmarks.Compilation;
using NetGen.Benchmarks.Fitting;
using NetGen.Benchmarks.Layers;
using NetGen.Benchmarks.Passes;
using NetGen.Benchmarks.Regularizers;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Streaming;
using NetGen.Benchmarks.Threads;
using NetGen.Benchmarks.Values;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>Measures workloads one after the other and prints each as soon as it is known.</summary>
internal sealed class QuickRun(int rounds, TextWriter output)
{
    /// <summary>What there is to measure.</summary>
    internal static IEnumerable<string> Names => [.. WorkloadCatalogue.Names, .. StreamMeasurement.Names, ThreadsMeasurement.Name, LayerMeasurement.Name];

    /// <summary>The same, and each layer by itself.</summary>
    internal static IEnumerable<string> NamesWithLayers => [.. Names, .. LayerCatalogue.All.Select(static subject => subject.Name)];

    internal void Measure(IEnumerable<string> workloads)
    {
        PrintMachine();
        foreach (var name in workloads)
        {
            Measure(name);
        }
    }

    /// <summary>Measures what sections of the README state, and states it there.</summary>
    internal void Publish(FileInfo readme, IReadOnlyList<ReadmeSection> sections)
    {
        // Before the minutes that follow: a text without markers is refused.
        foreach (var section in sections)
        {
            Put("", section, readme);
        }

        PrintMachine();
        foreach (var section in sections)
        {
            File.WriteAllText(readme.FullName, Put(section.Write(this), section, readme));
        }
    }

    internal IReadOnlyList<UnoptimizedFactor> MeasureUnoptimized()
    {
        var factors = UnoptimizedFactor.Measure(rounds);
        Print([.. factors.Select(factor => factor.Line())]);
        return factors;
    }

    internal IReadOnlyList<LayerReport> MeasureLayers() => [.. LayerCatalogue.All.Select(MeasureLayer)];

    internal IReadOnlyList<StreamReport> MeasureStreams(string name)
    {
        var reports = new List<StreamReport>();
        foreach (var report in StreamMeasurement.Measure(name, rounds))
        {
            Print(report.Line(), report.Footnote());
            reports.Add(report);
        }

        return reports;
    }

    internal WorkloadReport MeasureWorkload(string name)
    {
        var report = WorkloadMeasurement.Measure(WorkloadCatalogue.Create(name), rounds);
        Print(report.Line(), report.Footnote());
        return report;
    }

    internal ThreadsReport? MeasureThreads()
    {
        var report = ThreadsMeasurement.Measure(rounds);
        if (report is null)
        {
            output.WriteLine(new ResultLine(ThreadsMeasurement.Name).AddMissing("netgen_ns", "one core"));
            return null;
        }

        Print(report.Line(), report.Footnote());
        return report;
    }

    internal void MeasurePasses()
    {
        PrintMachine();
        foreach (var length in PassMeasurement.Lengths)
        {
            var report = PassMeasurement.Measure(length, rounds);
            Print([.. report.Lines(), report.Footnote()]);
        }
    }

    internal void MeasureFit() => PrintAll(FitMeasurement.Measure(rounds).Select(report => report.Line()));

    internal void MeasureRegularizers() => PrintAll(RegularizerMeasurement.Measure(rounds));

    internal void MeasureValues() => PrintAll(ValueMeasurement.Measure(rounds));

    private static string Put(string text, ReadmeSection section, FileInfo readme) =>
        new MarkedSection(section.Name).Replace(File.ReadAllText(readme.FullName), text);

    private void Measure(string name)
    {
        if (name == ThreadsMeasurement.Name)
        {
            MeasureThreads();
        }
        else if (name == LayerMeasurement.Name)
        {
            MeasureLayers();
        }
        else if (LayerCatalogue.All.FirstOrDefault(subject => subject.Name == name) is { } layer)
        {
            MeasureLayer(layer);
        }
        else if (StreamMeasurement.Names.Contains(name))
        {
            MeasureStreams(name);
        }
        else
        {
            MeasureWorkload(name);
        }
    }

    private LayerReport MeasureLayer(LayerSubject subject)
    {
        var report = LayerMeasurement.Measure(subject, rounds);
        Print(report.Line(), report.Footnote());
        return report;
    }

    private void PrintAll(IEnumerable<ResultLine> lines)
    {
        PrintMachine();
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private void Print(params ReadOnlySpan<ResultLine> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private void PrintMachine() => output.WriteLine($"# {Machine.Current}");
}
