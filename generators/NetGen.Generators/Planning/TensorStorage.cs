namespace NetGen.Generators.Planning;

/// <summary>How a checkpoint lays out a tensor: the runtime's enumeration of the same name.</summary>
internal enum TensorStorage
{
    Vector,
    Matrix,
    Transposed,
    Convolution,
}
