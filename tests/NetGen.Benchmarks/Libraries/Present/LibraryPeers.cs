using System.Reflection;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Libraries;

/// <summary>The libraries to compare with.</summary>
internal static class LibraryPeers
{
    /// <summary>The libraries' names and versions.</summary>
    internal static string Versions => $"ONNX Runtime {VersionOf("Microsoft.ML.OnnxRuntime")}, TorchSharp {VersionOf("TorchSharp")}";

    internal static Contestant OnnxRuntime(Workload workload) => new OnnxRuntimeContestant(workload);

    internal static Contestant TorchSharp(Workload workload)
    {
        TorchLibrary.Require();
        return new TorchContestant(workload);
    }

    private static string VersionOf(string assembly) =>
        Assembly.Load(assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
