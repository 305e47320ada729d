using System.Diagnostics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Yardstick;

/// <summary>The C sources beside the program, built by gcc for this machine and loaded.</summary>
internal sealed class YardstickLibrary
{
    // -ffast-math in the link as well would make the library change the whole process's handling of denormals when it is loaded.
    private const string CompilerOptions = "-std=gnu11 -O3 -march=native -ffast-math -fPIC -c";
    private const string LinkerOptions = "-shared -lm";

    private static readonly Lazy<YardstickLibrary> Built = new(Build, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly nint _handle;

    private YardstickLibrary(nint handle) => _handle = handle;

    /// <summary>The library, built by the first use.</summary>
    /// <exception cref="NotAvailableException">There is no gcc, or it refuses.</exception>
    internal static YardstickLibrary Instance => Built.Value;

    /// <summary>What the compiler calls itself, or null without one.</summary>
    internal static string? CompilerVersion { get; } = FindCompiler();

    /// <summary>The address of a function, or 0 where the library lacks it.</summary>
    internal nint Find(string function) => NativeLibrary.TryGetExport(_handle, function, out var address) ? address : 0;

    private static YardstickLibrary Build()
    {
        if (CompilerVersion is null)
        {
            throw new NotAvailableException("gcc not found");
        }

        var sources = Path.Combine(AppContext.BaseDirectory, "Yardstick");
        var folder = Directory.CreateTempSubdirectory("netgen-yardstick");
        try
        {
            var library = Path.Combine(folder.FullName, "libyardstick.so");
            Compile(folder.FullName, [.. CompilerOptions.Split(' '), .. Directory.GetFiles(sources, "*.c")]);
            Compile(folder.FullName, [.. Directory.GetFiles(folder.FullName, "*.o"), "-o", library, .. LinkerOptions.Split(' ')]);
            return new YardstickLibrary(NativeLibrary.Load(library));
        }
        catch (DllNotFoundException failure)
        {
            throw new NotAvailableException($"the library does not load: {failure.Message}");
        }
        finally
        {
            // What is loaded stays mapped without its file.
            folder.Delete(recursive: true);
        }
    }

    private static void Compile(string folder, IEnumerable<string> arguments)
    {
        using var process = Start(arguments, folder);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new NotAvailableException($"gcc failed: {errors.Split('\n')[0]}");
        }
    }

    private static string? FindCompiler()
    {
        try
        {
            using var process = Start(["-dumpfullversion"], Environment.CurrentDirectory);
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? $"gcc {version}" : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Process Start(IEnumerable<string> arguments, string folder) => Process.Start(new ProcessStartInfo("gcc", arguments)
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        WorkingDirectory = folder,
    })!;
}
