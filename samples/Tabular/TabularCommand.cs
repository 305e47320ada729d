using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tabular;

/// <summary>The command line.</summary>
internal sealed class TabularCommand : RootCommand
{
    private const int DefaultFolds = 5;
    private const int FewestFolds = 2;
    private const int MostFolds = 50;
    private const ulong DefaultSeed = 1;

    private readonly Option<int> _folds = new("--folds")
    {
        Description = "The number of parts of the cross-validation.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultFolds,
        CustomParser = ParseFolds,
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Decides folds, initial weights and order of rows.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultSeed,
    };

    internal TabularCommand(Func<int, ulong, int> run)
        : base("Cross-validates small networks on four tables, beside linear ones and beside always saying the same.")
    {
        Add(_folds);
        Add(_seed);
        SetAction(parsed => run(parsed.GetValue(_folds), parsed.GetValue(_seed)));
    }

    private static int ParseFolds(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var folds) || folds is < FewestFolds or > MostFolds)
        {
            argument.AddError($"--folds expects a whole number from {FewestFolds} to {MostFolds}; found '{text}'.");
        }

        return folds;
    }
}
