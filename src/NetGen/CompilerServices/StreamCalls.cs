using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>What emitted code calls when it goes through a sequence step by step.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StreamCalls
{
    /// <summary>
    /// What is smaller counts as 0: its square is no normal number any more, and with such numbers many processors take a hundred times as long.
    /// </summary>
    private const float Smallest = 1e-18f;

    private const int MostSteps = 1 << 20;

    /// <summary>Checks the most steps that a call is to take.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static int CheckMaxBlockSize(int maxBlockSize) => maxBlockSize is >= 1 and <= MostSteps
        ? maxBlockSize
        : throw new ArgumentOutOfRangeException(nameof(maxBlockSize), FormattableString.Invariant($"Expected from 1 to {MostSteps} steps, found {maxBlockSize}."));

    /// <summary>Checks the lengths of a block.</summary>
    /// <returns>The number of steps.</returns>
    /// <exception cref="ArgumentException">The inputs are not whole steps, or too many, or there is not one step of outputs for each.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CheckBlock(int inputLength, [ConstantExpected] int inputs, int outputLength, [ConstantExpected] int outputs, int maxBlockSize)
    {
        var steps = inputLength / inputs;
        if (steps > maxBlockSize || steps * inputs != inputLength || outputLength != (long)steps * outputs)
        {
            ThrowBlock(inputLength, inputs, outputLength, outputs, maxBlockSize);
        }

        return steps;
    }

    /// <summary>Checks that outputs are written where no input is that is still to be read: a single step is read before anything is written.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckOverlap(ReadOnlySpan<float> input, ReadOnlySpan<float> output, int steps)
    {
        if (steps > 1 && input.Overlaps(output, out var offset) && (offset != 0 || output.Length > input.Length))
        {
            ThrowOverlap(offset);
        }
    }

    /// <summary>Checks that the indices of steps are of the vocabulary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckIndices(ReadOnlySpan<int> input, [ConstantExpected] int vocabulary)
    {
        for (var step = 0; step < input.Length; step++)
        {
            if ((uint)input[step] >= (uint)vocabulary)
            {
                ThrowIndex(input[step], step, vocabulary);
            }
        }
    }

    /// <summary>Copies inputs, of which the tiny ones count as 0.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="destination">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyInputs(ReadOnlySpan<float> input, ref float destination)
    {
        for (var index = 0; index < input.Length; index++)
        {
            Unsafe.Add(ref destination, (nint)index) = Flush(input[index]);
        }
    }

    /// <summary>Copies the inputs of steps, of which the tiny ones count as 0, to rows that are further apart.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="destination">Receives those of the first step.</param>
    /// <param name="inputs">The inputs of a step.</param>
    /// <param name="stride">The floats from one step's inputs to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyInputs(ReadOnlySpan<float> input, ref float destination, [ConstantExpected] int inputs, [ConstantExpected] int stride)
    {
        for (var first = 0; first < input.Length; first += inputs)
        {
            for (var index = 0; index < inputs; index++)
            {
                Unsafe.Add(ref destination, (nint)index) = Flush(input[first + index]);
            }

            destination = ref Unsafe.Add(ref destination, stride);
        }
    }

    /// <summary>Copies the outputs of steps, leaving out what lies between them.</summary>
    /// <param name="source">The outputs of the first step.</param>
    /// <param name="stride">The floats from one step's outputs to the next.</param>
    /// <param name="output">Receives the outputs, step after step.</param>
    /// <param name="outputs">The outputs of a step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyOutputs(ref float source, [ConstantExpected] int stride, Span<float> output, [ConstantExpected] int outputs)
    {
        for (var first = 0; first < output.Length; first += outputs)
        {
            for (var index = 0; index < outputs; index++)
            {
                output[first + index] = Unsafe.Add(ref source, (nint)index);
            }

            source = ref Unsafe.Add(ref source, stride);
        }
    }

    /// <summary>Copies values of steps to where they are those of other steps too.</summary>
    /// <param name="source">The values of the first step.</param>
    /// <param name="sourceStride">The floats from one step to the next.</param>
    /// <param name="destination">Receives them.</param>
    /// <param name="destinationStride">The floats from one step to the next there.</param>
    /// <param name="values">The values of a step.</param>
    /// <param name="steps">The number of steps.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopySteps(ref float source, int sourceStride, ref float destination, int destinationStride, int values, int steps)
    {
        for (nint step = 0; step < steps; step++)
        {
            for (nint index = 0; index < values; index++)
            {
                Unsafe.Add(ref destination, (step * destinationStride) + index) = Unsafe.Add(ref source, (step * sourceStride) + index);
            }
        }
    }

    /// <summary>
    /// Copies the steps just computed to the front of their buffer, as far as the first steps read them when the buffer is full and they begin at
    /// its front again.
    /// </summary>
    /// <param name="buffer">The buffer: room for the steps that are read again, followed by a period of steps.</param>
    /// <param name="stride">The floats from one step to the next.</param>
    /// <param name="past">The steps that are read again.</param>
    /// <param name="period">The steps until the buffer is full, a power of two.</param>
    /// <param name="passed">The steps before.</param>
    /// <param name="steps">The steps just computed, which fit in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void KeepPast(
        ref float buffer, [ConstantExpected] int stride, [ConstantExpected] int past, [ConstantExpected] int period, int passed, int steps)
    {
        var place = passed & (period - 1);
        var first = int.Max(place, period - past);
        var end = place + steps;
        if (first < end)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref buffer, (past + first) * (nint)stride), (end - first) * stride)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref buffer, (past + first - period) * (nint)stride), (end - first) * stride));
        }
    }

    /// <summary>The value, or 0 where it is tiny; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Flush<TLanes, TVector>(TVector value)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.ZeroBelow(value, Smallest);

    /// <summary>The value, or 0 where another is tiny, with which it shrinks and which is known sooner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Flush<TLanes, TVector>(TVector value, TVector size)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Select(TLanes.LessThan(TLanes.Abs(size), TLanes.Broadcast(Smallest)), TLanes.Zero, value);

    private static float Flush(float value) => float.Abs(value) < Smallest ? 0f : value;

    private static string Count(long number, string unit) => FormattableString.Invariant($"{number} {unit}{(number is 1 or -1 ? string.Empty : "s")}");

    [DoesNotReturn]
    private static void ThrowIndex(int index, int step, int vocabulary) => throw new ArgumentOutOfRangeException(
        "input", FormattableString.Invariant($"Expected indices from 0 to {vocabulary - 1}, a vocabulary of {vocabulary}; found {index} in step {step}."));

    [DoesNotReturn]
    private static void ThrowOverlap(int offset) => throw new ArgumentException(
        $"Expected outputs that lie apart from the inputs, or begin where they begin and are no longer, found a distance of {Count(offset, "value")}.", "output");

    [DoesNotReturn]
    private static void ThrowBlock(int inputLength, int inputs, int outputLength, int outputs, int maxBlockSize)
    {
        var steps = inputLength / inputs;
        throw steps * inputs != inputLength ? new ArgumentException($"Expected steps of {Count(inputs, "value")}, found {Count(inputLength, "value")}.", "input")
            : steps > maxBlockSize ? new ArgumentException(FormattableString.Invariant($"Expected at most {Count(maxBlockSize, "step")}, found {steps}."), "input")
            : new ArgumentException(FormattableString.Invariant($"Expected {Count((long)steps * outputs, "value")} for {Count(steps, "step")}, found {outputLength}."), "output");
    }
}
