using System.CommandLine;
using System.CommandLine.Invocation;
using Digits.Data;

namespace Digits.CommandLine;

/// <summary>The command line: its options, what they may be, and what is run with them.</summary>
internal sealed class DigitsCommand : RootCommand
{
    private const int MostEpochs = 100_000;

    private readonly Option<ulong> _seed = new NumberRange<ulong>("a whole number of at least 0", _ => true)
        .Option("--seed", "Decides split, initial weights and order of the digits.", 1);

    private readonly Option<int> _epochs = WholeNumbers.Between(1, MostEpochs)
        .Option("--epochs", "How often to go through the digits.", 60);

    private readonly Option<int> _batch = WholeNumbers.Between(1, DigitNet.MaxBatchSize)
        .Option("--batch", "Digits in a step of gradient descent.", 32);

    private readonly Option<float> _learningRate = new NumberRange<float>("a finite number above 0", rate => rate > 0 && float.IsFinite(rate))
        .Option("--learning-rate", "The size of a step.", 1e-3f);

    private readonly Option<int?> _folds = WholeNumbers.Between(2, DigitsFile.Count)
        .OptionWithoutDefault("--folds", "Cross-validate in this many parts instead.");

    internal DigitsCommand(Func<RunOptions, CancellationToken, int> run)
        : base("Trains a neural network to read handwritten digits.")
    {
        Add(_seed);
        Add(_epochs);
        Add(_batch);
        Add(_learningRate);
        Add(_folds);

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

    private RunOptions OptionsOf(ParseResult parsed)
    {
        var training = new TrainingOptions(
            parsed.GetValue(_seed),
            parsed.GetValue(_epochs),
            parsed.GetValue(_batch),
            parsed.GetValue(_learningRate));
        return new RunOptions(training, parsed.GetValue(_folds));
    }
}
