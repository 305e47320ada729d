using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Thorough;

/// <summary>Sets one contestant of one workload up for BenchmarkDotNet. A contestant that is not available shows as NA, with the reason in the log.</summary>
public abstract class WorkloadBenchmarks
{
    private Contestant? _contestant;

    /// <summary>The workload's name.</summary>
    public abstract string Workload { get; set; }

    /// <summary>Ends what the set-up began.</summary>
    [GlobalCleanup]
    public void CleanUp() => _contestant?.Dispose();

    /// <summary>Runs the contestant.</summary>
    protected void Run(long units) => _contestant!.Run(units);

    /// <summary>Makes the contestant.</summary>
    protected void SetUp(string contestant)
    {
        var workload = WorkloadCatalogue.Create(Workload);
        _contestant = Entrants.Create(workload, contestant);
        _contestant.Restart();
    }
}
