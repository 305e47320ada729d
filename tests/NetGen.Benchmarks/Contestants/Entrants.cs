using NetGen.Benchmarks.Libraries;
using NetGen.Benchmarks.Naive;
using NetGen.Benchmarks.Workloads;
using NetGen.Benchmarks.Yardstick;

namespace NetGen.Benchmarks.Contestants;

/// <summary>Who takes part, by name.</summary>
internal static class Entrants
{
    internal const string NetGen = "netgen";
    internal const string C = "c";
    internal const string OnnxRuntime = "onnxruntime";
    internal const string TorchSharp = "torchsharp";
    internal const string Naive = "naive";

    /// <summary>Everything that a workload's generated code is compared with.</summary>
    internal static IReadOnlyList<Entrant> PeersOf(Workload workload) =>
        [.. new[] { C, OnnxRuntime, TorchSharp, Naive }.Select(key => Entrant.Of(key, () => Create(workload, key)))];

    /// <exception cref="NotAvailableException">It cannot run here, or not this workload.</exception>
    internal static Contestant Create(Workload workload, string key) => key switch
    {
        NetGen => workload.NetGen(workload.Problem),
        C => new YardstickContestant(workload),
        OnnxRuntime or TorchSharp or Naive when !workload.Architecture.IsDense => throw new NotAvailableException("compared in dense networks only"),
        OnnxRuntime when workload.IsTraining => throw new NotAvailableException("it only predicts"),
        OnnxRuntime => LibraryPeers.OnnxRuntime(workload),
        TorchSharp when !workload.IsTraining => throw new NotAvailableException("compared in training only"),
        TorchSharp => LibraryPeers.TorchSharp(workload),
        Naive => new NaiveContestant(workload),
        _ => throw new ArgumentException($"Expected the name of a contestant; found '{key}'.", nameof(key)),
    };
}
