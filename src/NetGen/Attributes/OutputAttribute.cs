namespace NetGen;

/// <summary>
/// Declares a layer as the network's output, and the loss it is trained with. A network with several outputs has one attribute for each, below
/// all layers; the emitted methods have one span for each, and training minimises the sum of their losses, weighted. Without the attribute the last layer is the output
/// and the loss follows from its activation: Softmax gives <see cref="Loss.CrossEntropy"/>, Sigmoid
/// <see cref="Loss.BinaryCrossEntropy"/>, anything else <see cref="Loss.MeanSquaredError"/>.
/// </summary>
/// <example><code>[Output(Loss.Huber, Delta = 0.5f)]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Declares the output and its loss.</summary>
    /// <param name="loss">What training minimises.</param>
    public OutputAttribute(Loss loss)
    {
        Loss = loss;
    }

    /// <summary>What training minimises.</summary>
    public Loss Loss { get; }

    /// <summary>The name of the layer; default: the last one. Other layers may read it too, if its activation is not Softmax.</summary>
    public string? From { get; set; }

    /// <summary>The output's name in the emitted methods where there are several: a C# identifier. Default: the layer's.</summary>
    public string? Name { get; set; }

    /// <summary>How much the loss counts in the sum of all, above 0 and finite; default 1.</summary>
    public float Weight { get; set; } = 1f;

    /// <summary>For <see cref="Loss.Huber"/> only: the error at which it turns from quadratic to linear, above 0; default 1.</summary>
    public float Delta { get; set; } = 1f;

    /// <summary>
    /// For <see cref="Loss.CrossEntropy"/> and <see cref="Loss.BinaryCrossEntropy"/> only: training and evaluation take
    /// <c>(1 - s) * t + s / classes</c> for each target t, with 2 classes for BinaryCrossEntropy (Szegedy et al. 2016, "Rethinking the Inception
    /// architecture for computer vision"), as Keras' <c>label_smoothing</c>. From 0 up to, not including, 1; default 0.
    /// </summary>
    public float LabelSmoothing { get; set; }
}
