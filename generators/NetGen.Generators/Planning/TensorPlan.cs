using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Where a parameter tensor lies in the arena.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Role">What it is to the layer, such as <c>Weights</c>.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The number of columns.</param>
/// <param name="Stride">The number of floats from one row to the next.</param>
/// <param name="Key">The name in checkpoints: the layer's key, and the role as PyTorch calls it.</param>
/// <param name="Storage">How checkpoints lay it out.</param>
internal sealed record TensorPlan(
    string Layer, string Role, int Rows, int Columns, int Stride, string Key, TensorStorage Storage)
{
    public int Count => Rows * Columns;

    /// <summary>The shape in a checkpoint: the runtime's <c>TensorInfo</c> has the same.</summary>
    public IEnumerable<int> StoredShape => Storage switch
    {
        TensorStorage.Vector => [Columns],
        TensorStorage.Matrix => [Rows, Columns],
        TensorStorage.Convolution => [Columns, Rows / Kernel.Aggregate(1, (places, size) => places * size), .. Kernel],
        _ => [Columns, Rows],
    };

    /// <summary>Where it starts among the trained or the fixed tensors, in floats.</summary>
    public int Offset { get; init; }

    /// <summary>The name of the layer whose tensor of the same role it is; null if it is the layer's own.</summary>
    public string? Owner { get; init; }

    /// <summary>The size of a convolution's kernel along each dimension.</summary>
    public EquatableArray<int> Kernel { get; init; }

    /// <summary>Whether training changes it. Fixed tensors lie behind all trained ones.</summary>
    public bool IsTrained { get; init; } = true;
}
