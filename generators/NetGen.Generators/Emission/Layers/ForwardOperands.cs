namespace NetGen.Generators.Emission.Layers;

/// <summary>What a layer reads and writes in a forward pass, as expressions after <c>ref</c>.</summary>
/// <param name="Inputs">The rows of inputs, in the order in which the layer names its sources.</param>
/// <param name="Sums">Where the activation's inputs go; the outputs themselves if nobody needs them.</param>
/// <param name="Outputs">Where the rows of outputs go.</param>
/// <param name="Intermediates">Where goes what the layer computes beside its outputs, if it does.</param>
internal sealed record ForwardOperands(IReadOnlyList<string> Inputs, string Sums, string Outputs, string Intermediates)
{
    /// <summary>The rows of inputs of a layer that reads one other.</summary>
    public string Input => Inputs[0];

    /// <summary>Whether a step of training is computed, and not a prediction.</summary>
    public bool IsTraining { get; init; }
}
