using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Contestants.Generated;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Fitting;

/// <summary>
/// Measures what <c>Fit</c> costs (shuffle, gather, metrics, history) over calls of <c>TrainBatch</c>, on one thread, and with another
/// that reads ahead where there is a core for it. The rows of those calls lie ready in the caches.
/// </summary>
internal static class FitMeasurement
{
    private const int FewRows = 4_000;
    private const int ManyRows = 60_000;
    private const int OnlineRows = 4_000;

    internal static IEnumerable<FitReport> Measure(int rounds)
    {
        var images = WorkloadCatalogue.Create("W5");
        yield return MeasureImages(images, "W5fit4000", FewRows, readsAhead: false, rounds);
        yield return MeasureImages(images, "W5fit60000", ManyRows, readsAhead: false, rounds);
        if (Environment.ProcessorCount > 1)
        {
            yield return MeasureImages(images, "W5fit60000ahead", ManyRows, readsAhead: true, rounds);
        }

        yield return MeasureOnline(rounds);
    }

    private static FitReport MeasureImages(Workload workload, string name, int rows, bool readsAhead, int rounds)
    {
        // Made of whole batches of the workload's own rows, so that both train on the same numbers.
        var problem = workload.Problem;
        var inputs = Repeat(problem.Inputs, rows * ImageNet.InputSize);
        var labels = Repeat(problem.Labels, rows);
        TrainingData data = DataSet.FromLabels(inputs, labels, ImageNet.OutputSize);
        data = readsAhead ? data.ReadAhead() : data;
        var fit = new FitContestant<ImageNet>(problem.Parameters, data, new Sgd(0.01f, momentum: 0.9f), problem.BatchSize, threads: 1);
        return Compare(name, new ImageTraining(problem), fit, (double)rows / problem.BatchSize, readsAhead ? 2 : 1, rounds);
    }

    private static FitReport MeasureOnline(int rounds)
    {
        var problem = WorkloadCatalogue.Create("W1").Problem;
        var data = DataSet.FromTargets(Repeat(problem.Inputs, OnlineRows * XorNet.InputSize), Repeat(problem.Targets, OnlineRows), OnlineRows);
        var fit = new FitContestant<XorNet>(problem.Parameters, data, new Sgd(0.5f), batchSize: 1, threads: 1);
        return Compare("W1fit", new XorTraining(problem), fit, OnlineRows, threads: 1, rounds);
    }

    private static FitReport Compare<TNetwork>(string name, Contestant bare, FitContestant<TNetwork> fit, double steps, int threads, int rounds)
        where TNetwork : class, INetwork<TNetwork>
    {
        var collected = CleanRounds.Collect(rounds, new Race([bare, fit], threads).Run);
        return new FitReport(
            name,
            collected.Median(times => times[1] / steps),
            collected.Median(times => 100 * ((times[1] / steps / times[0]) - 1)),
            fit.AllocatedBytesPerEpoch(),
            collected);
    }

    private static T[] Repeat<T>(T[] values, int count)
    {
        var repeated = new T[count];
        for (var i = 0; i < count; i++)
        {
            repeated[i] = values[i % values.Length];
        }

        return repeated;
    }
}
