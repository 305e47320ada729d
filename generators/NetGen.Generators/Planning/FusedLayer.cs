using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One layer to compute: the declared layer, the activation it ends with, the shape of its output rows, and what it reads.</summary>
internal sealed record FusedLayer(LayerSpec Layer, ActivationSpec Activation, TensorShape Output, EquatableArray<FusedSource> Sources)
{
    /// <summary>The activation that is computed with the layer: all of it, unless that is done behind it or together with the loss.</summary>
    public ActivationSpec Computed { get; init; } = Activation;

    /// <summary>How its outputs lie.</summary>
    public ValueLayout Layout { get; init; }

    /// <summary>The batch normalization that predictions compute in its store.</summary>
    public FoldedNorm? Norm { get; init; }

    /// <summary>The name of the layer in whose store predictions compute it; null if it has a pass of its own there too.</summary>
    public string? FoldedInto { get; init; }

    /// <summary>Whether predictions compute it by itself; else its readers find its values in what it reads.</summary>
    public bool IsPredicted => !Layer.IsTrainingOnly && FoldedInto is null;

    /// <summary>Whether it reads a layer.</summary>
    public bool Reads(int layer) => Sources.Any(source => source.Layer == layer);
}
