using NetGen;

namespace HowTrainingWorks.Data;

/// <summary>Points near the line <c>y = 1.5 x - 0.5</c>, right of the origin: slope and intercept then trade against each other.</summary>
internal static class NoisyLine
{
    private const int Count = 64;
    private const float Slope = 1.5f;
    private const float Intercept = -0.5f;
    private const float Noise = 0.2f;

    internal static (float[] Inputs, float[] Targets) Points(ulong seed)
    {
        var random = new SeededRandom(seed);
        var (inputs, targets) = (new float[Count], new float[Count]);
        for (var i = 0; i < Count; i++)
        {
            inputs[i] = 2 * random.NextSingle();
            targets[i] = (Slope * inputs[i]) + Intercept + (Noise * random.NextNormal());
        }

        return (inputs, targets);
    }
}
