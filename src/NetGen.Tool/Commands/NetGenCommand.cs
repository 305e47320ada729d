using System.CommandLine;
using NetGen.Tool.Declarations;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary>The command line.</summary>
internal sealed class NetGenCommand : RootCommand
{
    private readonly TextWriter _errors;

    /// <summary>Makes the command.</summary>
    /// <param name="console">Receives what was asked for.</param>
    /// <param name="errors">Receives what went wrong.</param>
    internal NetGenCommand(IAnsiConsole console, TextWriter errors)
        : base("Shows and compares the model files of NetGen networks.")
    {
        _errors = errors;
        Add(new InspectCommand(console));
        Add(new DiffCommand(console));
        Add(new CheckCommand(console, errors));
    }

    /// <summary>Does what the arguments say.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal int Run(params string[] arguments)
    {
        var parsed = Parse(arguments);
        var isWrong = parsed.Errors.Count > 0;
        var invocation = new InvocationConfiguration { Output = isWrong ? _errors : Console.Out, Error = _errors, EnableDefaultExceptionHandler = false };
        try
        {
            var exitCode = parsed.Invoke(invocation);
            return isWrong ? ExitCode.Trouble : exitCode;
        }
        catch (Exception exception) when (exception is IOException or DeclarationException)
        {
            _errors.WriteLine(Printable.Of(exception.Message));
            return ExitCode.Trouble;
        }
    }
}
