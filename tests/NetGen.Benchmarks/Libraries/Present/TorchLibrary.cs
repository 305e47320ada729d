using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NetGen.Benchmarks.Contestants;
using TorchSharp;

namespace NetGen.Benchmarks.Libraries;

/// <summary>Loads TorchSharp's native library, which not every system can.</summary>
internal static partial class TorchLibrary
{
    /// <summary>In the order in which one needs the other.</summary>
    private static readonly string[] Libraries = ["torch_cpu", "LibTorchSharp"];

    private static readonly Lazy<string?> Problem = new(Load);

    /// <exception cref="NotAvailableException">It does not load here.</exception>
    internal static void Require()
    {
        if (Problem.Value is { } problem)
        {
            throw new NotAvailableException(problem);
        }
    }

    /// <summary>
    /// Loads before TorchSharp does: where that fails it copies half a gigabyte about, prints a page and hides the loader's message.
    /// </summary>
    private static string? Load()
    {
        try
        {
            foreach (var library in Libraries)
            {
                NativeLibrary.Load(library, typeof(torch).Assembly, null);
            }
        }
        catch (DllNotFoundException failure)
        {
            var version = MissingVersion().Match(failure.Message);
            return $"its native library does not load: {(version.Success ? version.Value.Replace('`', '\'') : failure.Message)}";
        }

        torch.set_num_threads(1);
        return null;
    }

    [GeneratedRegex("version `[^']+' not found")]
    private static partial Regex MissingVersion();
}
