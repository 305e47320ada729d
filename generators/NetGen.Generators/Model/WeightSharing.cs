namespace NetGen.Generators.Model;

/// <summary>Which layers have the parameters of another.</summary>
internal static class WeightSharing
{
    /// <summary>
    /// The number of the layer that owns the parameters of another: the one it names, or the one that one names in its turn. Null if they are its own, or if
    /// there is no such layer above, which analysis reports.
    /// </summary>
    public static int? OwnerOf(NetworkSpec spec, int layer) =>
        spec.Layers[layer].SharedWith is { } name && NetworkGraph.Find(spec, layer, name) is { } named && !NetworkGraph.IsInput(named)
            ? OwnerOf(spec, named) ?? named
            : null;

    /// <summary>Whether some layer has the parameters of a layer, or it those of another.</summary>
    public static bool Concerns(NetworkSpec spec, LayerSpec layer) =>
        layer.SharedWith is not null || spec.Layers.Any(other => other.SharedWith == layer.Name);
}
