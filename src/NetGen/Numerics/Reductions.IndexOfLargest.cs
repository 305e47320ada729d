using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <content>The largest value's place.</content>
public static partial class Reductions
{
    /// <summary>The index of the largest value, of several equal ones the first; -1 if a value is NaN or there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfLargest(ReadOnlySpan<float> values) =>
        values.Length < Vector128<float>.Count ? LargestOfFew(values) : IndexOf(values, Largest(values));

    /// <summary>The same, of fewer values than a vector has.</summary>
    private static int LargestOfFew(ReadOnlySpan<float> values)
    {
        var largest = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (float.IsNaN(values[i]))
            {
                return -1;
            }

            if (largest < 0 || values[i] > values[largest])
            {
                largest = i;
            }
        }

        return largest;
    }

    /// <summary>The largest of at least a vector of values; NaN if one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Largest(ReadOnlySpan<float> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);

        // The last vector may overlap the one before: no branch depends on the values, which nobody can predict.
        var last = values.Length - Vector128<float>.Count;
        var largest = Vector128.LoadUnsafe(ref first, (nuint)last);
        for (var i = 0; i < last; i += Vector128<float>.Count)
        {
            largest = Vector128.Max(largest, Vector128.LoadUnsafe(ref first, (nuint)i));
        }

        return float.Max(float.Max(largest[0], largest[1]), float.Max(largest[2], largest[3]));
    }

    /// <summary>Where a value is found first among at least a vector of them; -1 if nowhere, as NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(ReadOnlySpan<float> values, float value)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var wanted = Vector128.Create(value);
        var last = values.Length - Vector128<float>.Count;
        for (var i = 0; ; i = int.Min(i + Vector128<float>.Count, last))
        {
            var found = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)i), wanted).ExtractMostSignificantBits();
            if (found != 0)
            {
                return i + int.TrailingZeroCount((int)found);
            }

            if (i == last)
            {
                return -1;
            }
        }
    }
}
