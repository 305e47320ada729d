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

    /// <summary>Whether every value is from 0 to 1.</summary>
    internal static bool AreAll(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!(value >= 0f && value <= 1f))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every value is from 0 to 1 and their sum is within 0.001 of 1.</summary>
    internal static bool IsDistribution(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        return AreAll(values) && float.Abs(sum - 1f) <= SumTolerance;
    }
}
