using NetGen;

namespace HowTrainingWorks.Data;

/// <summary>A few noisy points of a wave to learn from, and many without noise to see what was learned.</summary>
internal static class NoisyWave
{
    private const int TrainCount = 24;
    private const int TestCount = 200;
    private const float Noise = 0.3f;

    internal static DataSet Train(ulong seed)
    {
        var random = new SeededRandom(seed);
        float[] inputs = [.. Enumerable.Range(0, TrainCount).Select(_ => (2 * random.NextSingle()) - 1)];
        return DataSet.FromTargets(inputs, [.. inputs.Select(x => Height(x) + (Noise * random.NextNormal()))], TrainCount);
    }

    internal static DataSet Test()
    {
        float[] inputs = [.. Enumerable.Range(0, TestCount).Select(i => (2f * i / (TestCount - 1)) - 1)];
        return DataSet.FromTargets(inputs, [.. inputs.Select(Height)], TestCount);
    }

    private static float Height(float x) => (float)Math.Sin(Math.PI * x);
}
