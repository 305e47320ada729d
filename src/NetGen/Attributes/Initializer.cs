namespace NetGen;

/// <summary>
/// How a layer's weights start. <c>in</c> and <c>out</c> are the layer's numbers of inputs and outputs, <c>value</c> is its
/// <see cref="DenseAttribute.InitializerValue"/>.
/// </summary>
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

    /// <summary>All one.</summary>
    Ones,

    /// <summary>All <c>value</c>, which must be given. Hidden layers that start so never break their symmetry.</summary>
    Constant,

    /// <summary>Uniform in ±<c>value</c>; default 0.05.</summary>
    RandomUniform,

    /// <summary>Normal with standard deviation <c>value</c>; default 0.05.</summary>
    RandomNormal,

    /// <summary>Normal with standard deviation <c>value</c>, drawn again beyond two of them; default 0.05.</summary>
    TruncatedNormal,

    /// <summary>Uniform in ±sqrt(3 / in) (LeCun et al. 1998).</summary>
    LeCunUniform,

    /// <summary>
    /// Random, with columns, or rows where there are fewer of them, that are orthogonal and of length <c>value</c>; default 1 (Saxe et al.
    /// 2014). Its time grows as <c>in * out * min(in, out)</c>.
    /// </summary>
    Orthogonal,

    /// <summary><c>value</c> where input and output have the same number, else 0; default 1.</summary>
    Identity,
}
