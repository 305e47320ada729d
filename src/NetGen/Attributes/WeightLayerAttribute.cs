namespace NetGen;

/// <summary>What the attributes of layers offer whose parameters can be those of another layer.</summary>
public abstract class WeightLayerAttribute : LayerAttribute
{
    private protected WeightLayerAttribute()
    {
    }

    /// <summary>
    /// The name of an earlier layer whose parameters this one has: a layer of the same kind with tensors of the same shapes. Default: parameters of its own.
    /// </summary>
    /// <remarks>
    /// They are stored, counted, initialised, penalized and saved once, under the name of the layer that owns them; their gradient is the sum of those of
    /// all uses, in the order in which these are declared, and they are updated once a step. What the layers do with them, such as activation or stride, is
    /// each layer's own. To name a layer that shares in its turn is to name the owner.
    /// </remarks>
    public string? SharedWith { get; set; }
}
