namespace NetGen;

/// <summary>What the attributes of all convolutions offer.</summary>
public abstract class ConvolutionAttribute : WeightLayerAttribute
{
    private protected ConvolutionAttribute(int filters, Activation activation)
    {
        Filters = filters;
        Activation = activation;
    }

    /// <summary>The number of channels that come out.</summary>
    public int Filters { get; }

    /// <summary>The function applied to each output.</summary>
    public Activation Activation { get; }

    /// <summary>How far the kernel moves at a time, at least 1; default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The distance of the places that the kernel looks at, at least 1; default 1: beside each other.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>How the edges are treated; default <see cref="Padding.Valid"/>. What is padded is zero.</summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// Into how many groups the channels are split, of which each filter looks at one: at least 1, the default, and a divisor of both the
    /// channels and the filters. As many as there are channels make the convolution depthwise: each channel has filters of its own.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether a bias is added to each filter's outputs; default true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// How the weights start. Default: chosen from the activation. <c>in</c> and <c>out</c> are the numbers of inputs that feed one output and of
    /// outputs that one input feeds: the places of the kernel times the channels, or the filters, of one group.
    /// <see cref="Initializer.Identity"/> is for dense layers only.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>The number of an initializer that takes one: see <see cref="DenseAttribute.InitializerValue"/>.</summary>
    public float InitializerValue { get; set; }

    /// <summary>Where all biases start, finite; default 0.</summary>
    public float BiasValue { get; set; }
}
