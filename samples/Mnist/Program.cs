using System.Globalization;
using System.Text;
using Mnist;
using Mnist.Data;
using NetGen;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;

return await new MnistCommand(Run).InvokeAsync(args);

static int Run(RunOptions options, CancellationToken cancellation)
{
    try
    {
        var result = TrainAndTest.Run(MnistFiles.In(options.Data), options, AnsiConsole.Console, cancellation);

        // Not through Spectre.Console, which would break a line longer than the terminal is wide.
        Console.WriteLine(result);
        return ExitCode.Success;
    }
    catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or NonFiniteLossException)
    {
        Console.Error.WriteLine(failure.Message);
        return ExitCode.Failure;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled.");
        return ExitCode.Cancelled;
    }
}
