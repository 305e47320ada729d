using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What the losses over probabilities share.</summary>
internal static class Probability
{
    private const float SumTolerance = 1e-3f;
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary><c>-log(p)</c> with p at least the smallest normal float; NaN for NaN.</summary>
    internal static float MinusLog(float probability) =>
        -VectorMath.Log<Lanes32, float>(float.Max(probability, SmallestNormal));

    /// <summary>
    /// <c>(1 - smoothing) * t + smoothing / classes</c>: a target moved towards an even distribution (Szegedy et al. 2016, "Rethinking the
    /// Inception architecture for computer vision"). Without smoothing it keeps its bits.
    /// </summary>
    internal static float Smooth(float target, float smoothing, int classes) => ((1f - smoothing) * target) + (smoothing / classes);

    /// <summary>The first value that is not from 0 to 1; -1 if all are.</summary>
    internal static int IndexOfOther(ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0f && values[i] <= 1f))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The sum of probabilities in words if it is not within 0.001 of 1; else null.</summary>
    internal static string? FindOtherSum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        return float.Abs(sum - 1f) <= SumTolerance ? null : FormattableString.Invariant($"the sum {sum}");
    }
}
