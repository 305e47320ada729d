using System.CommandLine;
using NetGen.Benchmarks.Compilation;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Passes;
using Spectre.Console;

namespace NetGen.Benchmarks.Quick;

/// <summary>The command line behind <c>quick</c>.</summary>
internal sealed class QuickCommand : RootCommand
{
    private const int FewestRounds = 9;
    private const int Success = 0;
    private const int Failure = 1;

    private readonly Argument<string[]> _workloads = new Argument<string[]>("workloads")
    {
        Description = "What to measure, also a layer of 'layers' by its name; all if none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    }.AcceptOnlyFromAmong([.. QuickRun.NamesWithLayers]);

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = $"How often each contestant is measured, at least {FewestRounds}.",
        HelpName = "number",
        DefaultValueFactory = _ => FewestRounds,
        Recursive = true,
    };

    private readonly Option<FileInfo> _readme = new Option<FileInfo>("--readme")
    {
        Description = "Writes the sections of this file anew that state what is measured.",
        HelpName = "file",
    }.AcceptExistingOnly();

    internal QuickCommand()
        : base("Measures NetGen against its peers and the processor's peak.")
    {
        Add(_workloads);
        Add(_rounds);
        Add(_readme);
        Add(GeneratorCommand());
        Add(DebugCommand());
        Add(OptimizersCommand());
        Add(FitCommand());
        Add(RegularizersCommand());
        Add(ValuesCommand());
        _rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < FewestRounds)
            {
                result.AddError($"--rounds expects a whole number of at least {FewestRounds}.");
            }
        });
        Validators.Add(result =>
        {
            if (result.GetResult(_readme) is not null && ReadmeSection.FilledBy(result.GetValue(_workloads) ?? []) is null)
            {
                var sections = ReadmeSection.All.Select(section => $"'{string.Join(' ', section.Workloads)}'");
                result.AddError($"--readme writes whole sections; name no workload, or {string.Join(", or ", sections)}.");
            }
        });
        SetAction(Measure);
    }

    private static Command GeneratorCommand()
    {
        var depths = new Option<int[]>("--layers")
        {
            Description = "How many layers the networks beside W5 have.",
            HelpName = "numbers",
            DefaultValueFactory = _ => [2, 8, 32, 128],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("generator", "Measures what networks of many shapes cost before they run.") { depths };
        command.SetAction(parsed => CompilationTable.Print(AnsiConsole.Console, parsed.GetValue(depths)!));
        return command;
    }

    private Command DebugCommand()
    {
        var command = new Command("debug", "Measures how much slower a build without optimisation trains.");
        command.SetAction(parsed =>
        {
            Run(parsed).MeasureUnoptimized();
        });
        return command;
    }

    private Command OptimizersCommand()
    {
        var command = new Command(PassMeasurement.Name, "Measures each optimizer's pass against the same loads and stores and one addition.");
        command.SetAction(parsed => Run(parsed).MeasurePasses());
        return command;
    }

    private Command FitCommand()
    {
        var command = new Command("fit", "Measures what the loop of Fit costs beside the steps.");
        command.SetAction(parsed => Run(parsed).MeasureFit());
        return command;
    }

    private Command RegularizersCommand()
    {
        var command = new Command("regularizers", "Measures what dropout, penalties, clipping and constraints add to a step of W5.");
        command.SetAction(parsed => Run(parsed).MeasureRegularizers());
        return command;
    }

    private Command ValuesCommand()
    {
        var command = new Command("values", "Measures what networks that are structs cost beside classes.");
        command.SetAction(parsed => Run(parsed).MeasureValues());
        return command;
    }

    private int Measure(ParseResult parsed)
    {
        try
        {
            var names = parsed.GetValue(_workloads)!;
            if (parsed.GetValue(_readme) is { } readme)
            {
                Run(parsed).Publish(readme, ReadmeSection.FilledBy(names)!);
            }
            else
            {
                Run(parsed).Measure(names.Length == 0 ? QuickRun.Names : names);
            }

            return Success;
        }
        catch (Exception failure) when (failure is DisagreementException or FormatException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failure;
        }
    }

    private QuickRun Run(ParseResult parsed) => new(parsed.GetValue(_rounds), Console.Out);
}
