using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>The layers to compute, and which of them give the network's outputs.</summary>
/// <param name="Layers">The layers in an order in which they can be computed.</param>
/// <param name="Outputs">The outputs in their order.</param>
internal sealed record FusedGraph(IReadOnlyList<FusedLayer> Layers, EquatableArray<FusedOutput> Outputs)
{
    public bool IsOutput(int layer) => Outputs.Any(output => output.Layer == layer);
}

/// <summary>One of the network's outputs.</summary>
/// <param name="Spec">What is declared of it.</param>
/// <param name="Layer">The number of its layer.</param>
/// <param name="Activation">The activation it ends with.</param>
/// <param name="IsBehind">Whether that is computed behind the layer.</param>
internal sealed record FusedOutput(OutputSpec Spec, int Layer, ActivationSpec Activation, bool IsBehind);
