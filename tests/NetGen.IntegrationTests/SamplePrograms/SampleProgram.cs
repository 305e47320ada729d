using NetGen.IntegrationTests.Processes;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A sample that was run.</summary>
internal sealed record SampleProgram(int ExitCode, string Output, string Errors)
{
    /// <summary>The output's last line.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    public static Task<SampleProgram> RunAsync(string name, params string[] arguments) => RunBelowAsync("samples", name, arguments);

    /// <summary>Runs a program of another of the repository's folders.</summary>
    public static async Task<SampleProgram> RunBelowAsync(string folder, string name, params string[] arguments)
    {
        var (exitCode, output, errors) = await ChildProcess.RunAsync("dotnet", [Repository.Program(folder, name), .. arguments]);
        return new SampleProgram(exitCode, output, errors);
    }
}
