namespace NetGen;

/// <summary>What rows count: finite weights of at least 0 whose sum is above 0 and a finite float.</summary>
internal static class SampleWeights
{
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <exception cref="ArgumentException">Their sum is 0 or no finite float.</exception>
    internal static void Require(ReadOnlySpan<float> weights, string name)
    {
        RequireEach(weights, name);
        RequireSum(weights, name);
    }

    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    internal static void RequireEach(ReadOnlySpan<float> weights, string name)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0f && float.IsFinite(weights[i])))
            {
                throw new ArgumentOutOfRangeException(name, FormattableString.Invariant(
                    $"Expected finite weights of at least 0, found {weights[i]} at index {i}. For a gradient of the opposite sign use Backward or BackwardFromLogits."));
            }
        }
    }

    /// <exception cref="ArgumentException">The sum is 0 or no finite float.</exception>
    internal static void RequireSum(ReadOnlySpan<float> weights, string name)
    {
        var sum = Sum(weights);
        if (!(sum > 0 && sum <= float.MaxValue))
        {
            throw new ArgumentException(FormattableString.Invariant($"Expected weights with a sum above 0 that is a finite float, found {sum}."), name);
        }
    }

    internal static double Sum(ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }
}
