using System.Globalization;
using System.Text;
using Digits;
using Digits.CommandLine;
using Digits.Data;
using NetGen;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;

return await new DigitsCommand(Run).InvokeAsync(args);

static int Run(RunOptions options, CancellationToken cancellation)
{
    try
    {
        var digits = DigitsFile.Read();
        var result = options.Folds is { } folds
            ? CrossValidationRun.Run(digits, folds, options.Training, AnsiConsole.Console, cancellation)
            : TrainAndTest.Run(digits, options.Training, AnsiConsole.Console, cancellation);

        // Not through Spectre.Console, which would break a line longer than the terminal is wide.
        Console.WriteLine(result);
        return ExitCode.Success;
    }
    catch (NonFiniteLossException failure)
    {
        Console.Error.WriteLine(failure.Message);
        return ExitCode.TrainingFailed;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled.");
        return ExitCode.Cancelled;
    }
}
