using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Sums of arrays, value by value. Each addition is rounded once, so the bits do not depend on the width of vectors.</summary>
internal static class Accumulation
{
    /// <summary>Adds values to sums.</summary>
    /// <param name="values">The values.</param>
    /// <param name="sums">As many sums, changed in place.</param>
    internal static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        values = values[..sums.Length];
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var sumVectors = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var i = 0; i < sumVectors.Length; i++)
        {
            sumVectors[i] += vectors[i];
        }

        for (var i = sumVectors.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            sums[i] += values[i];
        }
    }
}
