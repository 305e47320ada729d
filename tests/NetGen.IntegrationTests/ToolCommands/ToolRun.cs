using NetGen.Tool.Commands;
using Spectre.Console.Testing;

namespace NetGen.IntegrationTests.ToolCommands;

/// <summary>A run of the tool in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public static ToolRun Of(params string[] arguments)
    {
        using var console = new TestConsole();
        console.Profile.Width = 300;
        using var errors = new StringWriter();
        var exitCode = new NetGenCommand(console, errors).Run(arguments);
        return new ToolRun(exitCode, console.Output, errors.ToString());
    }

    /// <summary>The words of the line that begins with one.</summary>
    public string[] Row(string first) =>
        Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(words => words is [var word, ..] && word == first);
}
