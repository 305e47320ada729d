namespace NetGen.Benchmarks.Workloads;

/// <summary>A convolution with a square kernel.</summary>
/// <param name="Channels">The channels that go in.</param>
/// <param name="Kernel">The height and width of the kernel.</param>
/// <param name="Filters">The channels that come out.</param>
/// <param name="Places">The places that come out.</param>
internal sealed record ConvolutionShape(int Channels, int Kernel, int Filters, int Places)
{
    /// <summary>The inputs of one output.</summary>
    internal int Inputs => Kernel * Kernel * Channels;

    /// <summary>Weights as [row, column, channel, filter], then biases.</summary>
    internal int ParameterCount => (Inputs * Filters) + Filters;

    internal long MultiplyAdds => (long)Inputs * Filters * Places;
}
