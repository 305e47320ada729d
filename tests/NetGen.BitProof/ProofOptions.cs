using System.Globalization;

namespace NetGen.BitProof;

/// <summary>What the command line asks for. Parsed by hand: a library for it would outweigh the program that is measured.</summary>
internal sealed class ProofOptions
{
    internal const string Usage = "Usage: NetGen.BitProof [net...] [--steps 200] [--threads 1,2,3,7] [--paths fit,fused,unfused]";

    internal List<IExperiment> Experiments { get; } = [];

    internal int Steps { get; private set; } = 200;

    internal int[] Threads { get; private set; } = [1];

    internal TrainingPath[] Paths { get; private set; } = [TrainingPath.Fit];

    /// <exception cref="FormatException">An argument is unknown or wrong; the message says which.</exception>
    internal static ProofOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new ProofOptions();
        for (var index = 0; index < arguments.Length; index++)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal))
            {
                options.Experiments.Add(Find(arguments[index]));
                continue;
            }

            var value = index + 1 < arguments.Length ? arguments[index + 1] : throw new FormatException($"Expected a value behind {arguments[index]}.");
            options.Set(arguments[index++], value);
        }

        if (options.Experiments.Count == 0)
        {
            options.Experiments.AddRange(BitProof.Experiments.All);
        }

        return options;
    }

    private void Set(string option, string value)
    {
        switch (option)
        {
            case "--steps":
                Steps = Number(value);
                break;
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

    private static IExperiment Find(string name) =>
        Array.Find(BitProof.Experiments.All, experiment => experiment.Name == name) ?? throw new FormatException($"There is no net {name}.");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TrainingPath Path(string text) => text switch
    {
        "fit" => TrainingPath.Fit,
        "fused" => TrainingPath.Fused,
        "unfused" => TrainingPath.Unfused,
        _ => throw new FormatException($"There is no path {text}."),
    };
}
