using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Libraries;

/// <summary>The libraries to compare with, in a build without them: <c>-p:Peers=true</c> builds with them.</summary>
internal static class LibraryPeers
{
    private const string Reason = "built without peers";

    /// <summary>The libraries' names and versions.</summary>
    internal static string Versions => Reason;

    internal static Contestant OnnxRuntime(Workload workload) => throw new NotAvailableException(Reason);

    internal static Contestant TorchSharp(Workload workload) => throw new NotAvailableException(Reason);
}
