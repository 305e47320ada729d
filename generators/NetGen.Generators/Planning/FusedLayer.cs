using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One layer to compute: the declared layer, the activation it ends with, the shape of its output rows, and what it reads.</summary>
internal sealed record FusedLayer(LayerSpec Layer, ActivationSpec Activation, TensorShape Output, EquatableArray<FusedSource> Sources)
{
    /// <summary>The activation that is computed with the layer: all of it, unless that is done behind it or together with the loss.</summary>
    public ActivationSpec Computed { get; init; } = Activation;

    /// <summary>How its outputs lie.</summary>
    public ValueLayout Layout { get; init; }

    /// <summary>Whether it reads a layer.</summary>
    public bool Reads(int layer) => Sources.Any(source => source.Layer == layer);
}
