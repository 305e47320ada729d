using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace NetGen;

/// <summary>
/// Tells that a network's code was compiled without optimisation: its kernels live in the user's assembly, and nothing at run
/// time can make up for that. The trace hears it once for each assembly.
/// </summary>
internal static class UnoptimizedBuild
{
    private static readonly ConcurrentDictionary<Assembly, bool> Reported = new();

    internal static string? WarningFor(Type network)
    {
        var assembly = network.Assembly;
        var optimized = assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        if (optimized)
        {
            return null;
        }

        var warning = $"{assembly.GetName().Name} was compiled without optimisation, so {network.Name} trains and predicts many times slower "
            + "than in a Release build. <Optimize>true</Optimize> in the project makes Debug builds fast too.";
        if (Reported.TryAdd(assembly, true))
        {
            Trace.TraceWarning(warning);
        }

        return warning;
    }
}
