using NetGen.Benchmarks.Compilation;
using NetGen.Benchmarks.Fitting;
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
    internal static IEnumerable<string> Names => [.. WorkloadCatalogue.Names, .. StreamMeasurement.Names, ThreadsMeasurement.Name];

    internal void Measure(IEnumerable<string> workloads)
    {
        PrintMachine();
        foreach (var name in workloads)
        {
            if (name == ThreadsMeasurement.Name)
            {
                MeasureThreads();
            }
            else if (StreamMeasurement.Names.Contains(name))
            {
                MeasureStreams(name);
            }
            else
            {
                Measure(name);
            }
        }
    }

    /// <summary>Measures everything that the README states, and states it there.</summary>
    internal void Publish(FileInfo readme)
    {
        var text = File.ReadAllText(readme.FullName);

        // Before the minutes that follow: a text without markers is refused.
        MarkedSection.Replace(text, "");
        PrintMachine();
        var reports = WorkloadCatalogue.Names.Select(Measure).ToList();
        var section = new BenchmarkSection(reports, MeasureThreads(), MeasureUnoptimized(), DateOnly.FromDateTime(DateTime.UtcNow));
        File.WriteAllText(readme.FullName, MarkedSection.Replace(text, section.ToString()));
    }

    internal IReadOnlyList<UnoptimizedFactor> MeasureUnoptimized()
    {
        var factors = UnoptimizedFactor.Measure(rounds);
        foreach (var factor in factors)
        {
            output.WriteLine(factor.Line());
        }

        return factors;
    }

    internal void MeasurePasses()
    {
        PrintMachine();
        foreach (var length in PassMeasurement.Lengths)
        {
            var report = PassMeasurement.Measure(length, rounds);
            foreach (var line in report.Lines())
            {
                output.WriteLine(line);
            }

            output.WriteLine(report.Footnote());
        }
    }

    internal void MeasureFit()
    {
        PrintMachine();
        foreach (var report in FitMeasurement.Measure(rounds))
        {
            output.WriteLine(report.Line());
        }
    }

    internal void MeasureRegularizers() => Print(RegularizerMeasurement.Measure(rounds));

    internal void MeasureValues() => Print(ValueMeasurement.Measure(rounds));

    private void Print(IEnumerable<ResultLine> lines)
    {
        PrintMachine();
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private void MeasureStreams(string name)
    {
        foreach (var report in StreamMeasurement.Measure(name, rounds))
        {
            output.WriteLine(report.Line());
            output.WriteLine(report.Footnote());
        }
    }

    private WorkloadReport Measure(string name)
    {
        var report = WorkloadMeasurement.Measure(WorkloadCatalogue.Create(name), rounds);
        output.WriteLine(report.Line());
        output.WriteLine(report.Footnote());
        return report;
    }

    private ThreadsReport? MeasureThreads()
    {
        var report = ThreadsMeasurement.Measure(rounds);
        if (report is null)
        {
            output.WriteLine(new ResultLine(ThreadsMeasurement.Name).AddMissing("netgen_ns", "one core"));
            return null;
        }

        output.WriteLine(report.Line());
        output.WriteLine(report.Footnote());
        return report;
    }

    private void PrintMachine() => output.WriteLine($"# {Machine.Current}");
}
