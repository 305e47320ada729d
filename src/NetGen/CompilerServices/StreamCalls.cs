using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>What emitted code calls when it goes through a sequence step by step.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamCalls
{
    /// <summary>
    /// What is smaller counts as 0: its square is no normal number any more, and with such numbers many processors take a hundred times as long.
    /// </summary>
    private const float Smallest = 1e-18f;

    private const int MostSteps = 1 << 20;

    /// <summary>The steps that the buffers of a streamer have room for: whole vectors of single values.</summary>
    /// <param name="maxBlockSize">The most steps of a call.</param>
    /// <param name="stepLength">The floats of a step.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBlockSize"/> is out of range, or the buffers would be too long.</exception>
    public static int Capacity(int maxBlockSize, int stepLength)
    {
        var most = int.Min(MostSteps, (Array.MaxLength / 2 / stepLength) - LaneTree.Width);
        if (maxBlockSize < 1 || maxBlockSize > most)
        {
            throw new ArgumentOutOfRangeException(nameof(maxBlockSize), FormattableString.Invariant($"Expected from 1 to {most} steps, found {maxBlockSize}."));
        }

        return (maxBlockSize + LaneTree.Width - 1) / LaneTree.Width * LaneTree.Width;
    }

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

    /// <summary>Copies inputs, of which the tiny ones count as 0.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="destination">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyInputs(ReadOnlySpan<float> input, ref float destination)
    {
        for (var index = 0; index < input.Length; index++)
        {
            var value = input[index];
            Unsafe.Add(ref destination, (nint)index) = float.Abs(value) < Smallest ? 0f : value;
        }
    }

    /// <summary>Copies the outputs of steps, leaving out what lies between them.</summary>
    /// <param name="source">The outputs of the first step.</param>
    /// <param name="stride">The floats from one step's outputs to the next.</param>
    /// <param name="destination">Receives the outputs, step after step.</param>
    /// <param name="outputs">The outputs of a step.</param>
    /// <param name="steps">The number of steps.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyOutputs(ref float source, int stride, ref float destination, int outputs, int steps)
    {
        for (nint step = 0; step < steps; step++)
        {
            ref var from = ref Unsafe.Add(ref source, step * stride);
            ref var to = ref Unsafe.Add(ref destination, step * outputs);
            for (nint index = 0; index < outputs; index++)
            {
                Unsafe.Add(ref to, index) = Unsafe.Add(ref from, index);
            }
        }
    }

    /// <summary>The value, or 0 where it is tiny; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Flush<TLanes, TVector>(TVector value)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Select(TLanes.LessThan(TLanes.Abs(value), TLanes.Broadcast(Smallest)), TLanes.Zero, value);

    [DoesNotReturn]
    private static void ThrowBlock(int inputLength, int inputs, int outputLength, int outputs, int maxBlockSize)
    {
        var steps = inputLength / inputs;
        throw steps * inputs != inputLength ? new ArgumentException(FormattableString.Invariant($"Expected steps of {inputs} values, found {inputLength} values."), "input")
            : steps > maxBlockSize ? new ArgumentException(FormattableString.Invariant($"Expected at most {maxBlockSize} steps, found {steps}."), "input")
            : new ArgumentException(FormattableString.Invariant($"Expected {(long)steps * outputs} values for {steps} steps, found {outputLength}."), "output");
    }
}
