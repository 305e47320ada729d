using System.Globalization;

namespace NetGen.BitProof;

/// <summary>What the command line asks for. Parsed by hand: a library for it would outweigh the program.</summary>
internal sealed class ProofOptions
{
    internal const string Usage = """
        Usage: NetGen.BitProof [net[:steps]...] [--threads 1,2,3,7] [--paths fit,fused,unfused]
        Nets: W1, W4, W5, W6, Awkward, Convolved, Remembering, Sequences; 200 steps unless given.
        Without arguments: the hashes that are committed.
        """;

    private const int DefaultSteps = 200;

    private static readonly string[] Committed = ["W1", "W4", "W5", "W6", "Awkward", "W5:50", "Convolved", "Remembering", "Sequences"];

    internal (IExperiment Experiment, int Steps)[] Runs { get; private set; } = [];

    internal int[] Threads { get; private set; } = [1];

    internal TrainingPath[] Paths { get; private set; } = [TrainingPath.Fit];

    /// <exception cref="FormatException">An argument is unknown or wrong; the message says which.</exception>
    internal static ProofOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new ProofOptions();
        var nets = new List<string>();
        for (var index = 0; index < arguments.Length; index++)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal))
            {
                nets.Add(arguments[index]);
                continue;
            }

            var value = index + 1 < arguments.Length ? arguments[index + 1] : throw new FormatException($"Expected a value behind {arguments[index]}.");
            options.Set(arguments[index++], value);
        }

        options.Runs = Array.ConvertAll(nets.Count > 0 ? [.. nets] : Committed, Run);
        return options;
    }

    private void Set(string option, string value)
    {
        switch (option)
        {
            case "--threads":
                Threads = Array.ConvertAll(value.Split(','), Number);
                break;
            case "--paths":
                Paths = Array.ConvertAll(value.Split(','), Path);
                break;
            default:
                throw new FormatException($"There is no option {option}.");
        }
    }

    private static (IExperiment Experiment, int Steps) Run(string text)
    {
        var parts = text.Split(':', 2);
        var experiment = Array.Find(Experiments.All, experiment => experiment.Name == parts[0]);
        var steps = parts.Length > 1 ? Number(parts[1]) : DefaultSteps;
        return experiment is null ? throw new FormatException($"There is no net {parts[0]}.")
            : steps % IExperiment.StepsInEpoch != 0 ? throw new FormatException($"Expected a multiple of {IExperiment.StepsInEpoch} steps, found {steps}.")
            : (experiment, steps);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TrainingPath Path(string text) => text switch
    {
        "fit" => TrainingPath.Fit,
        "fused" => TrainingPath.Fused,
        "unfused" => TrainingPath.Unfused,
        _ => throw new FormatException($"There is no path {text}."),
    };
}
