namespace NetGen;

/// <summary>How a layer's weights start. <c>in</c> and <c>out</c> are the layer's numbers of inputs and outputs.</summary>
public enum Initializer
{
    /// <summary>
    /// Chosen from the layer's activation: <see cref="HeNormal"/> for Relu, LeakyRelu, Elu, Gelu, Silu and Softplus,
    /// <see cref="LeCunNormal"/> for Selu, <see cref="GlorotUniform"/> for all others.
    /// </summary>
    Default,

    /// <summary>Uniform in ±sqrt(6 / (in + out)) (Glorot and Bengio 2010).</summary>
    GlorotUniform,

    /// <summary>Normal with variance 2 / (in + out) (Glorot and Bengio 2010).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±sqrt(6 / in) (He et al. 2015).</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / in (He et al. 2015).</summary>
    HeNormal,

    /// <summary>Normal with variance 1 / in (LeCun et al. 1998).</summary>
    LeCunNormal,

    /// <summary>All zero. Hidden layers that start so never break their symmetry.</summary>
    Zeros,
}
