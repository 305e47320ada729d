using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>What emitted code calls when it predicts: checks, once a call, and the memory of the activations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PredictionCalls
{
    [ThreadStatic]
    private static AlignedBuffer? _threadActivations;

    /// <summary>Checks the length of one row of inputs.</summary>
    /// <exception cref="ArgumentException">It is not <paramref name="inputSize"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckRow(int inputLength, int inputSize) => Argument.HasLength(inputLength, inputSize, "input");

    /// <summary>Checks the lengths of one row of inputs and one of outputs.</summary>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckRow(int inputLength, int inputSize, int outputLength, int outputSize)
    {
        Argument.HasLength(inputLength, inputSize, "input");
        Argument.HasLength(outputLength, outputSize, "output");
    }

    /// <summary>Checks the lengths of rows of inputs and outputs.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The inputs are not whole rows, or there is not one row of outputs for each.</exception>
    public static int CheckRows(int inputLength, int inputSize, int outputLength, int outputSize)
    {
        var rows = Math.DivRem(inputLength, inputSize, out var rest);
        if (rest != 0)
        {
            throw new ArgumentException($"Expected rows of {inputSize} values, found {inputLength} values.", "inputs");
        }

        if (outputLength != (long)rows * outputSize)
        {
            throw new ArgumentException($"Expected {(long)rows * outputSize} values for {rows} rows, found {outputLength}.", "outputs");
        }

        return rows;
    }

    /// <summary>Checks that a batch's inputs are as many rows as it says.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void CheckBatch(Batch batch, int inputSize)
    {
        if (batch.Inputs.Length != (long)batch.Count * inputSize)
        {
            throw new ArgumentException($"Expected {batch.Count} rows of {inputSize} inputs, found {batch.Inputs.Length} values.", nameof(batch));
        }
    }

    /// <summary>Checks that a batch's inputs and the outputs are as many rows as it says, and that indices are of their vocabularies.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void CheckBatch(Batch batch, ReadOnlySpan<float> outputs, NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        CheckValues(batch.Inputs.Length, batch.Count, info.NumberCount, nameof(batch));
        CheckValues(batch.Indices.Length, batch.Count, info.IndexCount, nameof(batch));
        CheckValues(outputs.Length, batch.Count, info.OutputSize, nameof(outputs));
        var first = 0;
        foreach (var input in info.Inputs)
        {
            if (input.Vocabulary is { } vocabulary)
            {
                CheckIndices(batch.Indices.Slice(first, batch.Count * input.Size), batch.Count, input.Size, vocabulary, nameof(batch));
                first += batch.Count * input.Size;
            }
        }
    }

    /// <summary>The number of rows of an input.</summary>
    /// <exception cref="ArgumentException">It is no whole number.</exception>
    public static int CountRows(int length, int size, string name)
    {
        var rows = Math.DivRem(length, size, out var rest);
        return rest == 0 ? rows : throw new ArgumentException($"Expected rows of {size} values, found {length} values.", name);
    }

    /// <summary>Checks that there are so many rows.</summary>
    /// <exception cref="ArgumentException">There are not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckValues(int length, int rows, int size, string name)
    {
        if (length != (long)rows * size)
        {
            ThrowLength(length, rows, size, name);
        }
    }

    /// <summary>Checks that there are so many rows of indices, all of the vocabulary.</summary>
    /// <exception cref="ArgumentException">There are not, or one is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CheckIndices(ReadOnlySpan<int> indices, int rows, int size, int vocabulary, string name)
    {
        CheckValues(indices.Length, rows, size, name);
        for (var at = 0; at < indices.Length; at++)
        {
            if ((uint)indices[at] >= (uint)vocabulary)
            {
                ThrowIndex(indices[at], at / size, at % size, vocabulary, name);
            }
        }
    }

    /// <summary>The activations of a workspace.</summary>
    /// <exception cref="ArgumentException">There is none, or it belongs to another network.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<float> Activations(Workspace workspace, NetworkInfo info)
    {
        if (!ReferenceEquals(workspace?.Info, info))
        {
            ThrowForeign(workspace?.Info, info, nameof(workspace));
        }

        return workspace!.Activations.Span;
    }

    /// <summary>
    /// Activations of the calling thread, shared by all its networks: allocated at the first call, and again when a network
    /// needs more.
    /// </summary>
    public static Span<float> ThreadActivations(int length)
    {
        var buffer = _threadActivations;
        if (buffer is null || buffer.Length < length)
        {
            _threadActivations = buffer = new AlignedBuffer(length);
        }

        return buffer.Span[..length];
    }

    /// <summary>The part of memory on the stack that begins on a cache line.</summary>
    /// <param name="memory">Memory on the stack, which does not move, 15 floats longer than what is needed.</param>
    /// <param name="length">How many floats are needed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<float> StackActivations(Span<float> memory, int length) => AlignedStack.Take(memory, length);

    /// <summary>Copies rows from one spacing to another; what lies between the rows is left as it is.</summary>
    public static void CopyRows(ref float source, int sourceStride, ref float destination, int destinationStride, int size, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            Unsafe.CopyBlockUnaligned(
                ref Unsafe.As<float, byte>(ref Unsafe.Add(ref destination, row * destinationStride)),
                ref Unsafe.As<float, byte>(ref Unsafe.Add(ref source, row * sourceStride)),
                (uint)size * sizeof(float));
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, int rows, int size, string name) =>
        throw new ArgumentException(
            rows == 1 ? $"Expected {size} values, found {length}." : $"Expected {(long)rows * size} values for {rows} rows, found {length}.", name);

    [DoesNotReturn]
    private static void ThrowIndex(int index, int row, int position, int vocabulary, string name) =>
        throw new ArgumentOutOfRangeException(
            name,
            FormattableString.Invariant($"Expected indices from 0 to {vocabulary - 1}, a vocabulary of {vocabulary}; found {index} in row {row}, position {position}."));

    [DoesNotReturn]
    internal static void ThrowForeign(string found, string expected, string name) =>
        throw new ArgumentException($"Expected a {(name == "workspace" ? nameof(Workspace) : nameof(TrainingState))} made from {expected}.Info, found one made from {found}.Info.", name);

    [DoesNotReturn]
    private static void ThrowForeign(NetworkInfo? found, NetworkInfo expected, string name)
    {
        ArgumentNullException.ThrowIfNull(found, name);
        ThrowForeign(found.Name, expected.Name, name);
    }
}
