using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Contestants;

/// <summary>The libraries to compare with, in a build without them.</summary>
internal static class LibraryPeers
{
    private const string Absent = "built without peers";

    internal static string Versions => Absent;

    internal static Contestant OnnxRuntime(Workload workload) => throw new NotAvailableException(Absent);

    internal static Contestant TorchSharp(Workload workload) => throw new NotAvailableException(Absent);
}
