using System.CommandLine;
using System.CommandLine.Invocation;

namespace Mnist;

/// <summary>The command line: its options and what they may be.</summary>
internal sealed class MnistCommand : RootCommand
{
    private const int MostEpochs = 1000;

    private readonly Option<DirectoryInfo> _data = new("--data")
    {
        Description = "The folder with the four files of MNIST, packed with gzip or not.",
        HelpName = "folder",
        DefaultValueFactory = _ => new DirectoryInfo("."),
    };

    private readonly Option<FileInfo> _picture = new("--picture")
    {
        Description = "Where the picture of misread digits goes, a PNG.",
        HelpName = "file",
        DefaultValueFactory = _ => new FileInfo("misread.png"),
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Decides the initial weights and the order of the digits.",
        HelpName = "number",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _epochs = new("--epochs")
    {
        Description = "How often to go through the digits.",
        HelpName = "number",
        DefaultValueFactory = _ => 5,
    };

    private readonly Option<float> _learningRate = new("--learning-rate")
    {
        Description = "The size of the first steps of Adam, which fall to none along a cosine.",
        HelpName = "number",
        DefaultValueFactory = _ => 2e-3f,
    };

    internal MnistCommand(Func<RunOptions, CancellationToken, int> run)
        : base("Trains LeNet to read the handwritten digits of MNIST.")
    {
        _epochs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > MostEpochs)
            {
                result.AddError($"--epochs expects a whole number from 1 to {MostEpochs}; found '{result.Tokens[0].Value}'.");
            }
        });
        _learningRate.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<float>() is var rate && !(rate > 0 && float.IsFinite(rate)))
            {
                result.AddError($"--learning-rate expects a finite number above 0; found '{result.Tokens[0].Value}'.");
            }
        });
        Add(_data);
        Add(_picture);
        Add(_seed);
        Add(_epochs);
        Add(_learningRate);

        // On another thread: this one waits for Ctrl+C meanwhile.
        SetAction((parsed, cancellation) => Task.Run(() => run(OptionsOf(parsed), cancellation), CancellationToken.None));
    }

    internal Task<int> InvokeAsync(string[] args)
    {
        var parsed = Parse(args);
        if (parsed.Action is ParseErrorAction refusal)
        {
            // The message names what is expected; a page of help would hide it.
            refusal.ShowHelp = false;
        }

        return parsed.InvokeAsync();
    }

    private RunOptions OptionsOf(ParseResult parsed) => new(
        parsed.GetValue(_data)!, parsed.GetValue(_picture)!, parsed.GetValue(_seed), parsed.GetValue(_epochs), parsed.GetValue(_learningRate));
}
