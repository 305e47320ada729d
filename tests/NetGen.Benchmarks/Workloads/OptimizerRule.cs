namespace NetGen.Benchmarks.Workloads;

/// <summary>How a training workload descends; predictions have none.</summary>
internal enum OptimizerRule
{
    None,
    Sgd,
    Momentum,
    Adam,
}
