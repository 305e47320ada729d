namespace NetGen;

/// <summary>
/// Applies an activation on a line of its own: a layer without parameters. Behind a layer that can take it in, the generator
/// fuses it into that layer, so that the line costs nothing.
/// </summary>
/// <example><code>[Activation(Activation.Relu)]</code></example>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>Declares an activation.</summary>
    /// <param name="activation">The function applied to each value.</param>
    public ActivationAttribute(Activation activation)
    {
        Activation = activation;
    }

    /// <summary>The function applied to each value.</summary>
    public Activation Activation { get; }
}
