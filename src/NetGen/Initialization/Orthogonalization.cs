using System.Numerics;

namespace NetGen;

/// <summary>
/// The modified Gram-Schmidt process (Golub and Van Loan 2013, algorithm 5.2.6) in double precision, whose error for random vectors is far
/// below what a float shows. Every component is computed by the same operations in the same order at any width of registers.
/// </summary>
internal static class Orthogonalization
{
    /// <summary>Makes vectors orthogonal to each other and of length 1, each in the direction of what the ones before it left of it.</summary>
    /// <param name="components">The first components of all vectors, then the second ones, and so on; at least as many as vectors.</param>
    /// <param name="count">The number of vectors, at least 1.</param>
    internal static void Apply(Span<double> components, int count)
    {
        var products = new double[count];
        for (var vector = 0; vector < count; vector++)
        {
            Normalize(components, count, vector);
            SubtractFromLater(components, count, vector, products.AsSpan(vector + 1));
        }
    }

    private static void Normalize(Span<double> components, int count, int vector)
    {
        var square = 0.0;
        for (var at = vector; at < components.Length; at += count)
        {
            square += components[at] * components[at];
        }

        var inverse = 1 / double.Sqrt(square);
        for (var at = vector; at < components.Length; at += count)
        {
            components[at] *= inverse;
        }
    }

    /// <summary>Takes a vector's direction out of all that follow it.</summary>
    private static void SubtractFromLater(Span<double> components, int count, int vector, Span<double> products)
    {
        products.Clear();
        for (var first = 0; first < components.Length; first += count)
        {
            var row = components.Slice(first, count);
            AddProduct(row[(vector + 1)..], row[vector], products);
        }

        for (var first = 0; first < components.Length; first += count)
        {
            var row = components.Slice(first, count);
            AddProduct(products, -row[vector], row[(vector + 1)..]);
        }
    }

    /// <summary>Adds a multiple of some values to others.</summary>
    private static void AddProduct(ReadOnlySpan<double> values, double factor, Span<double> sums)
    {
        var index = 0;
        for (; index <= values.Length - Vector<double>.Count; index += Vector<double>.Count)
        {
            var sum = new Vector<double>(sums[index..]) + (new Vector<double>(values[index..]) * factor);
            sum.CopyTo(sums[index..]);
        }

        for (; index < values.Length; index++)
        {
            sums[index] += values[index] * factor;
        }
    }
}
