namespace NetGen.Benchmarks.Workloads;

/// <summary>A fully connected layer as every contestant builds it.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Units">The number of outputs.</param>
/// <param name="Activation">What follows.</param>
internal sealed record DenseShape(int Inputs, int Units, Activation Activation)
{
    /// <summary>Weights, then biases.</summary>
    internal int ParameterCount => (Inputs * Units) + Units;

    internal long MultiplyAdds => (long)Inputs * Units;
}
