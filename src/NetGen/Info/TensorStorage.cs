namespace NetGen;

/// <summary>How a checkpoint lays out a tensor, so that its shape and orientation are PyTorch's.</summary>
public enum TensorStorage
{
    /// <summary>A vector: <c>[columns]</c>.</summary>
    Vector,

    /// <summary>A matrix as it is: <c>[rows, columns]</c>.</summary>
    Matrix,

    /// <summary>A matrix with rows and columns exchanged, <c>[columns, rows]</c>: weights are <c>[out, in]</c> in files and <c>[in, out]</c> in memory.</summary>
    Transposed,

    /// <summary>
    /// The weights of a convolution, <c>[columns, channels, kernel...]</c>: <c>[filter, channel, row, column]</c> in files, and in memory a matrix
    /// <c>[(row, column, channel), filter]</c>.
    /// </summary>
    Convolution,
}
