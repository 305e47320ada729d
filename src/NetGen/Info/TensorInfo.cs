using System.Collections.Immutable;

namespace NetGen;

/// <summary>One parameter tensor inside the arena: a matrix, or a vector as a matrix of one row.</summary>
/// <param name="Layer">The name of the layer it belongs to.</param>
/// <param name="Role">What it is to the layer, such as <c>Weights</c> or <c>Biases</c>.</param>
/// <param name="Rows">The number of rows; for weights the number of inputs.</param>
/// <param name="Columns">The number of columns; for weights the number of outputs.</param>
/// <param name="Offset">Where it starts in the arena, in floats.</param>
/// <param name="Stride">The number of floats from one row to the next; what lies behind the columns is zero.</param>
/// <param name="Key">Its name in checkpoints, such as <c>hidden.weight</c>: the layer's key and PyTorch's word for the role.</param>
/// <param name="Storage">How checkpoints lay it out.</param>
public sealed record TensorInfo(
    string Layer, string Role, int Rows, int Columns, int Offset, int Stride, string Key, TensorStorage Storage)
{
    // A cache line: rows of tensors are whole lines, but for a tensor that is a single packed vector.
    private const int LineFloats = 16;

    /// <summary>The penalties on it, which the loss and its gradient include.</summary>
    public ImmutableArray<Penalty> Penalties { get; init; } = [];

    /// <summary>How it decays before each step of the optimizer; null if it does not.</summary>
    public WeightDecay? Decay { get; init; }

    /// <summary>What it is projected onto after each step, in this order.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>The layer and the role, such as <c>Hidden.Weights</c>.</summary>
    public string Name => $"{Layer}.{Role}";

    /// <summary>Whether it holds weights, which an optimizer's weight decay draws on, and not biases or scales of norms.</summary>
    internal bool HoldsWeights => Role.EndsWith("Weights", StringComparison.Ordinal);

    /// <summary>The size of a convolution's kernel along each dimension, the outermost first; empty for other tensors.</summary>
    public ImmutableArray<int> Kernel { get; init; } = [];

    /// <summary>
    /// What the gradient of a row costs beside those of other tensors, in multiply-adds for each sample: of a dense layer's weights the row's
    /// length, of a convolution's as often as the kernel is moved.
    /// </summary>
    public long RowCost
    {
        get => field > 0 ? field : Stride;
        init;
    }

    /// <summary>What the gradients of all rows cost.</summary>
    internal long Cost => Rows * RowCost;

    /// <summary>
    /// The shape in a checkpoint, which is PyTorch's: <c>[out, in]</c> for weights, <c>[out, in, kernel...]</c> for those of a convolution,
    /// <c>[out]</c> for biases.
    /// </summary>
    public ImmutableArray<int> StoredShape => Storage switch
    {
        TensorStorage.Vector => [Columns],
        TensorStorage.Matrix => [Rows, Columns],
        TensorStorage.Convolution => [Columns, Rows / KernelPlaces, .. Kernel],
        _ => [Columns, Rows],
    };

    /// <summary>The number of parameters, without padding.</summary>
    public int Count => Rows * Columns;

    /// <summary>The offset behind the tensor and its padding.</summary>
    public int End => Offset + (Rows * Stride);

    /// <summary>The number of places in a convolution's kernel.</summary>
    internal int KernelPlaces => Kernel.Aggregate(1, (places, size) => places * size);

    /// <summary>Whether it is a single packed vector, which no two parts of the parameters share.</summary>
    internal bool IsPacked => Stride % LineFloats != 0;

    /// <summary>The rows that lie in a range of the arena whose ends fall between rows.</summary>
    /// <returns>The first row and the one behind the last.</returns>
    internal (int First, int End) RowsWithin(int start, int end) => (RowAt(start), RowAt(end));

    /// <summary>The tensor's values inside an arena.</summary>
    /// <param name="arena">The parameter arena, or one laid out like it.</param>
    /// <exception cref="ArgumentException">The arena is too short.</exception>
    public MatrixView In(Span<float> arena)
    {
        if (arena.Length < End)
        {
            throw new ArgumentException($"{Name} ends at {End}; the arena has {arena.Length} values.", nameof(arena));
        }

        return new MatrixView(arena[Offset..End], Rows, Columns, Stride);
    }

    private int RowAt(int offset) => int.Clamp((offset - Offset) / Stride, 0, Rows);
}
