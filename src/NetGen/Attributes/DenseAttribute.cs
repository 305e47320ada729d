namespace NetGen;

/// <summary>
/// A fully connected layer, the perceptron: <c>y[j] = f(b[j] + sum over i of x[i] * w[i, j])</c> for a row <c>x</c> of any
/// width. Weights are <c>[input, output]</c>. Of time x features it takes each step by itself, with the same weights, and gives time x units.
/// </summary>
/// <example><code>[Dense(64, Activation.Relu, Name = "Hidden")]</code></example>
public sealed class DenseAttribute : WeightLayerAttribute
{
    /// <summary>Declares a fully connected layer.</summary>
    /// <param name="units">The number of outputs, at least 1.</param>
    /// <param name="activation">The function <c>f</c> applied to each output; default none.</param>
    public DenseAttribute(int units, Activation activation = Activation.Linear)
    {
        Units = units;
        Activation = activation;
    }

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>The function applied to each output.</summary>
    public Activation Activation { get; }

    /// <summary>How the weights start. Default: chosen from the activation.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The number of an initializer that takes one: the value of <see cref="Initializer.Constant"/>, finite; above 0 the limit of
    /// <see cref="Initializer.RandomUniform"/>, the standard deviation of <see cref="Initializer.RandomNormal"/> and
    /// <see cref="Initializer.TruncatedNormal"/>, the gain of <see cref="Initializer.Orthogonal"/> and <see cref="Initializer.Identity"/>.
    /// </summary>
    public float InitializerValue { get; set; }

    /// <summary>Where all biases start, finite; default 0.</summary>
    public float BiasValue { get; set; }
}
