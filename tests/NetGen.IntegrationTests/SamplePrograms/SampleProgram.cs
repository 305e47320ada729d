using System.Diagnostics;

namespace NetGen.IntegrationTests.SamplePrograms;

/// <summary>A sample as its user runs it: a process whose output is redirected.</summary>
internal sealed record SampleProgram(int ExitCode, string Output, string Errors)
{
    /// <summary>The output's last line.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    public static Task<SampleProgram> RunAsync(string name, params string[] arguments) => RunBelowAsync("samples", name, arguments);

    /// <summary>Runs a program of another of the repository's folders.</summary>
    public static async Task<SampleProgram> RunBelowAsync(string folder, string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(PathOf(folder, name));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new SampleProgram(process.ExitCode, await output, await errors);
    }

    /// <summary>This project builds them in its own configuration; both lie below the repository's root.</summary>
    private static string PathOf(string folder, string name)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = output.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, folder, name, "bin", configuration.Name, output.Name, $"{name}.dll");
    }
}
