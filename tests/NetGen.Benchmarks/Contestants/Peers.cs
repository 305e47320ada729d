using NetGen.Benchmarks.Naive;
using NetGen.Benchmarks.Workloads;
using NetGen.Benchmarks.Yardstick;

namespace NetGen.Benchmarks.Contestants;

/// <summary>Everything that a workload's generated code is compared with.</summary>
internal static class Peers
{
    internal static IReadOnlyList<Entrant> Of(Workload workload) =>
    [
        Entrant.Of("c", () => new YardstickContestant(workload)),
        Entrant.Of("onnxruntime", () => workload.IsTraining ? throw new NotAvailableException("it only predicts") : LibraryPeers.OnnxRuntime(workload)),
        Entrant.Of("torchsharp", () => workload.IsTraining ? LibraryPeers.TorchSharp(workload) : throw new NotAvailableException("compared in training only")),
        Entrant.Of("naive", () => new NaiveContestant(workload)),
    ];
}
