using NetGen;

namespace HowTrainingWorks.Data;

/// <summary>Two spirals, one inside the other, a little blurred: no straight line and no circle parts them.</summary>
internal static class TwoSpirals
{
    private const int Count = 512;
    private const double Turns = 1;
    private const float Noise = 0.02f;

    internal static DataSet Points(ulong seed)
    {
        var random = new SeededRandom(seed);
        var (inputs, targets) = (new float[2 * Count], new float[Count]);
        for (var i = 0; i < Count; i++)
        {
            var spiral = i % 2;
            var radius = Math.Sqrt(random.NextSingle());
            var angle = (2 * Math.PI * Turns * radius) + (Math.PI * spiral);
            inputs[2 * i] = (float)(radius * Math.Cos(angle)) + (Noise * random.NextNormal());
            inputs[(2 * i) + 1] = (float)(radius * Math.Sin(angle)) + (Noise * random.NextNormal());
            targets[i] = spiral;
        }

        return DataSet.FromTargets(inputs, targets, Count);
    }
}
