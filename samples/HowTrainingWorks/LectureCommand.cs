using System.CommandLine;

namespace HowTrainingWorks;

/// <summary>The command line: where the plots go.</summary>
internal sealed class LectureCommand : RootCommand
{
    private const ulong DefaultSeed = 1;

    private readonly Option<DirectoryInfo> _out = new("--out")
    {
        Description = "The folder for the report and its plots; it is made if it does not exist.",
        HelpName = "folder",
        DefaultValueFactory = _ => new DirectoryInfo("how-training-works"),
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Decides data, initial weights and order of rows.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultSeed,
    };

    internal LectureCommand(Func<DirectoryInfo, ulong, int> hold)
        : base("Shows how neural networks are trained, with plots: descent, batches, optimizers, over-fitting, backpropagation.")
    {
        Add(_out);
        Add(_seed);
        SetAction(parsed => hold(parsed.GetValue(_out)!, parsed.GetValue(_seed)));
    }
}
