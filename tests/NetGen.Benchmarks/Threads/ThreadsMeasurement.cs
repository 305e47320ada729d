using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Fitting;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peak;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Threads;

/// <summary>Measures W6 on two threads against one, beside what two threads gain where nothing but the cores can hold them back.</summary>
internal static class ThreadsMeasurement
{
    internal const string Name = "W6x2";

    private const int Threads = 2;

    // So many that what an epoch costs beside its steps, its check and its copy of the parameters, is a fiftieth.
    private const int Batches = 64;

    /// <returns>Null where there is but one core.</returns>
    /// <exception cref="DisagreementException">The threads change the result.</exception>
    internal static ThreadsReport? Measure(int rounds)
    {
        if (Environment.ProcessorCount < Threads)
        {
            return null;
        }

        var workload = WorkloadCatalogue.Create("W6");
        var problem = Problem.Classes(workload.Architecture, workload.Problem.BatchSize, Batches);
        var (one, several) = (Contestant(problem, threads: 1), Contestant(problem, Threads));
        RequireSameBits(one, several);

        var race = new Race([one, several, new ManagedPeak(), new ParallelPeak(Threads)], Threads);
        var collected = CleanRounds.Collect(rounds, race.Run);
        return new ThreadsReport(
            Threads,
            collected.Median(times => times[1] / Batches),
            collected.Median(times => times[0] / times[1]),
            collected.Median(times => Threads * times[2] / times[3]),
            several.AllocatedBytesPerStep(Batches),
            collected);
    }

    private static FitContestant<WideImageNet> Contestant(Problem problem, int threads)
    {
        var data = DataSet.FromLabels(problem.Inputs, problem.Labels, WideImageNet.OutputSize);
        return new FitContestant<WideImageNet>(problem.Parameters, data, new Adam(1e-3f), problem.BatchSize, threads);
    }

    private static void RequireSameBits(Contestant one, Contestant several)
    {
        foreach (var contestant in new[] { one, several })
        {
            contestant.Restart();
            contestant.Run(1);
        }

        if (!one.Result.SequenceEqual(several.Result))
        {
            throw new DisagreementException($"{Name}: one thread ends with the loss {one.Result[0]:R}, {Threads} with {several.Result[0]:R}.");
        }
    }
}
