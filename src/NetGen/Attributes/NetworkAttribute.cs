namespace NetGen;

/// <summary>
/// Declares a partial class as a neural network. The attributes below it, read from top to bottom, are its input, its
/// layers and, optionally, its output; the generator writes the other part of the class.
/// </summary>
/// <remarks>
/// A small network, of at most 65,536 bytes of parameters, may be a partial struct: it holds them itself, so that assignment copies it and an array of
/// it is one piece of memory. What changes a struct are extension methods on a reference to it. It has no <c>Fit</c>.
/// </remarks>
/// <example>
/// <code>
/// [Network]
/// [Input(64)]
/// [Dense(64, Activation.Relu, Name = "Hidden")]
/// [Dense(10, Activation.Softmax)]
/// public sealed partial class DigitNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>
    /// The largest number of rows one training step or one chunk of a batch prediction takes; default 32. It is a
    /// capacity, which sizes the buffers, and not a choice of training: any smaller batch may be used.
    /// </summary>
    public int MaxBatchSize { get; set; } = 32;
}
