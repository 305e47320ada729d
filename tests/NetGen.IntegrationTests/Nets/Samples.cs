namespace NetGen.IntegrationTests;

/// <summary>Rows that are the same on every run and fit a network.</summary>
internal static class Samples
{
    public static float[] Inputs<TNetwork>(int rows, int seed = 1)
        where TNetwork : class, INetwork<TNetwork> =>
        Uniform(rows * TNetwork.Info.InputSize, seed);

    public static float[] Targets<TNetwork>(int rows, int seed = 2)
        where TNetwork : class, INetwork<TNetwork>
    {
        var size = TNetwork.Info.OutputSize;
        var targets = Uniform(rows * size, seed);
        switch (TNetwork.Info.Loss)
        {
            case CrossEntropy or KullbackLeibler:
                var labels = Labels<TNetwork>(rows, seed);
                Array.Clear(targets);
                for (var row = 0; row < rows; row++)
                {
                    targets[(row * size) + labels[row]] = 1f;
                }

                break;
            case BinaryCrossEntropy:
                Replace(targets, target => target > 0 ? 1f : 0f);
                break;
            case Hinge or SquaredHinge:
                Replace(targets, target => target > 0 ? 1f : -1f);
                break;
            case Poisson:
                Replace(targets, target => float.Floor(3f * float.Abs(target)));
                break;
        }

        return targets;
    }

    /// <summary>Copies of some values, each with another in one place.</summary>
    public static IEnumerable<float[]> WithEachPlace(float[] values, float other) =>
        values.Select((_, at) => values.Select((value, index) => index == at ? other : value).ToArray());

    public static int[] Labels<TNetwork>(int rows, int seed = 2)
        where TNetwork : class, INetwork<TNetwork>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(TNetwork.Info.OutputSize))];
    }

    public static DataSet Data<TNetwork>(int rows, int seed = 1)
        where TNetwork : class, INetwork<TNetwork> =>
        DataSet.FromTargets(Inputs<TNetwork>(rows, seed), Targets<TNetwork>(rows, seed + 1), rows);

    public static float[] Uniform(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2f * random.NextSingle()) - 1f)];
    }

    private static void Replace(float[] targets, Func<float, float> value)
    {
        for (var index = 0; index < targets.Length; index++)
        {
            targets[index] = value(targets[index]);
        }
    }
}
