using System.CommandLine;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>The command line behind <c>quick</c>.</summary>
internal sealed class QuickCommand : RootCommand
{
    private const int FewestRounds = 9;

    private readonly Argument<string[]> _workloads = new Argument<string[]>("workloads")
    {
        Description = "What to measure; all if none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    }.AcceptOnlyFromAmong([.. WorkloadCatalogue.Names]);

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = $"How often each contestant is measured, at least {FewestRounds}.",
        DefaultValueFactory = _ => FewestRounds,
    };

    internal QuickCommand()
        : base("Measures NetGen against its peers and the processor's peak.")
    {
        Add(_workloads);
        Add(_rounds);
        _rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < FewestRounds)
            {
                result.AddError($"--rounds expects a whole number of at least {FewestRounds}.");
            }
        });
        SetAction(parsed => Run(parsed.GetValue(_workloads)!, parsed.GetValue(_rounds)));
    }

    private static void Run(string[] workloads, int rounds)
    {
        foreach (var name in workloads.Length == 0 ? WorkloadCatalogue.Names : workloads)
        {
            var report = WorkloadMeasurement.Measure(WorkloadCatalogue.Create(name), rounds);
            Console.WriteLine(report.Line());
            Console.WriteLine(report.Footnote());
        }
    }
}
