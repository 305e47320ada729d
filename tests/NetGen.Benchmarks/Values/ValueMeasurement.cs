using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Contestants.Generated;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Values;

/// <summary>Measures what it costs a struct that it does not begin on a cache line, in predictions of W2b, and what copying it takes.</summary>
internal static class ValueMeasurement
{
    /// <summary>16 bytes, the header of an array.</summary>
    private const int Beside = 4;

    internal static IEnumerable<ResultLine> Measure(int rounds)
    {
        var problem = WorkloadCatalogue.Create("W2b").Problem;
        (string Name, Contestant Contestant)[] subjects =
        [
            ("Class", new ReluPrediction(problem)),
            ("StructOnALine", new ValuePrediction(problem, offset: 0)),
            ("StructBesideALine", new ValuePrediction(problem, Beside)),
            ("Copy", new ValueCopy(problem)),
        ];
        var collected = CleanRounds.Collect(rounds, new Race([.. subjects.Select(static subject => subject.Contestant)], threads: 1).Run);
        return subjects.Select((subject, index) => new ResultLine(subject.Name)
            .Add("ns", collected.Median(times => times[index]), "F1")
            .Add("ratio", collected.Median(times => times[index] / times[0]), "F2")
            .Add(collected));
    }
}
