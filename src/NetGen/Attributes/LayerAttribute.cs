namespace NetGen;

/// <summary>What every layer's attribute offers. Layers are applied in the order in which they are written.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name: a C# identifier, unique in the network. It names the emitted methods and, for layers with
    /// parameters, the property that reaches them. Default: the kind and its count, such as <c>Dense1</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The layer's name in checkpoints where that is no C# name, such as PyTorch's <c>"0"</c>. Default: the name with its first letter
    /// made small, so that the weights of <c>Hidden</c> are <c>hidden.weight</c>.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>
    /// The name of the earlier layer whose outputs this one takes, or <c>Input</c> for the network's input. Default: the layer above.
    /// </summary>
    public string? From { get; set; }
}
