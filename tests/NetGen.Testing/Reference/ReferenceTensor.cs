namespace NetGen.Testing.Reference;

/// <summary>A tensor of a layer.</summary>
/// <param name="Role">What training does with it.</param>
/// <param name="Count">The number of its values.</param>
internal sealed record ReferenceTensor(TensorRole Role, int Count)
{
    public bool IsTrained => Role != TensorRole.Fixed;

    public static ReferenceTensor Weights(long count) => new(TensorRole.Weights, (int)count);

    public static ReferenceTensor Biases(long count) => new(TensorRole.Biases, (int)count);

    public static ReferenceTensor Trained(long count) => new(TensorRole.Trained, (int)count);

    public static ReferenceTensor Fixed(long count) => new(TensorRole.Fixed, (int)count);
}

/// <summary>What training does with a tensor.</summary>
internal enum TensorRole
{
    /// <summary>Changes it, and penalizes it where penalties are declared.</summary>
    Weights,

    /// <summary>Changes it, and penalizes it where penalties that include biases are declared.</summary>
    Biases,

    /// <summary>Changes it; no penalty concerns it.</summary>
    Trained,

    /// <summary>Leaves it as it is: it has no gradient.</summary>
    Fixed,
}

/// <summary>A tensor in its place among all parameters, in the order of <c>CopyParametersTo</c>.</summary>
/// <param name="Layer">The number of the layer it belongs to.</param>
/// <param name="Tensor">The tensor.</param>
/// <param name="Offset">Where it starts.</param>
internal sealed record PlacedTensor(int Layer, ReferenceTensor Tensor, int Offset);
