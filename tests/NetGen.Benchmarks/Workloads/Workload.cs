using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Workloads;

/// <summary>One unit of work that contestants do as fast as they can: a step of training or a call of prediction.</summary>
internal sealed class Workload
{
    /// <summary>The name, such as <c>W5</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The work in words.</summary>
    public required string Work { get; init; }

    public required Architecture Architecture { get; init; }

    public required Problem Problem { get; init; }

    /// <summary>Generated code, called as a user calls it.</summary>
    public required Func<Problem, Contestant> NetGen { get; init; }

    public Loss Loss { get; init; }

    public OptimizerRule Optimizer { get; init; }

    /// <summary>Too small for the multiply-adds to be what takes the time.</summary>
    public bool IsTiny { get; init; }

    /// <summary>So little is done with each parameter that reading them is what takes the time.</summary>
    public bool IsBoundByReading { get; init; }

    public bool IsTraining => Optimizer != OptimizerRule.None;

    /// <summary>The useful floating point operations of one unit, two for each multiply-add.</summary>
    public double Flops => 2.0 * Problem.BatchSize * (IsTraining ? Architecture.TrainingMultiplyAdds : Architecture.PredictionMultiplyAdds);

    public override string ToString() => Name;
}
