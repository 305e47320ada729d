using System.CommandLine;

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
        _folds.Validators.Add(result =>
        {
            if (result.GetValue(_folds) is < FewestFolds or > MostFolds)
            {
                result.AddError($"--folds expects a whole number from {FewestFolds} to {MostFolds}; found {result.GetValue(_folds)}.");
            }
        });
        Add(_folds);
        Add(_seed);
        SetAction(parsed => run(parsed.GetValue(_folds), parsed.GetValue(_seed)));
    }
}
