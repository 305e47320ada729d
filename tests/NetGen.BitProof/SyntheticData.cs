namespace NetGen.BitProof;

/// <summary>Rows made by whole numbers and comparisons alone, so that they are the same on every machine.</summary>
internal static class SyntheticData
{
    private const ulong Seed = 2;

    /// <summary>
    /// Inputs are multiples of 2^-23 in [-1, 1). A label is the place of the largest of the first inputs; a target says whether two
    /// neighbouring inputs differ in sign.
    /// </summary>
    /// <param name="info">The network they are for.</param>
    /// <param name="rows">The number of rows.</param>
    internal static DataSet For(NetworkInfo info, int rows)
    {
        var random = new SeededRandom(Seed);
        var inputs = new float[rows * info.InputSize];
        foreach (ref var input in inputs.AsSpan())
        {
            input = (2 * random.NextSingle()) - 1;
        }

        return info.IsClassifier
            ? DataSet.FromLabels(inputs, Labels(inputs, info, rows), info.OutputSize)
            : DataSet.FromTargets(inputs, Targets(inputs, info, rows), rows);
    }

    private static int[] Labels(float[] inputs, NetworkInfo info, int rows)
    {
        var labels = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var candidates = inputs.AsSpan(row * info.InputSize, info.OutputSize);
            for (var candidate = 1; candidate < candidates.Length; candidate++)
            {
                labels[row] = candidates[candidate] > candidates[labels[row]] ? candidate : labels[row];
            }
        }

        return labels;
    }

    private static float[] Targets(float[] inputs, NetworkInfo info, int rows)
    {
        var targets = new float[rows * info.OutputSize];
        for (var row = 0; row < rows; row++)
        {
            var values = inputs.AsSpan(row * info.InputSize, info.InputSize);
            for (var output = 0; output < info.OutputSize; output++)
            {
                var differ = values[output % values.Length] > 0 != values[(output + 1) % values.Length] > 0;
                targets[(row * info.OutputSize) + output] = differ ? 1 : 0;
            }
        }

        return targets;
    }
}
