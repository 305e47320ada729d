namespace NetGen.Benchmarks.Workloads;

/// <summary>The data of a workload, the same for all contestants. The arrays are pinned, since C reads them too.</summary>
/// <param name="BatchSize">Rows in a step or call.</param>
/// <param name="Batches">The number of batches, which are taken in turn.</param>
/// <param name="Inputs">Rows of inputs.</param>
/// <param name="Targets">Rows of targets; empty where there are labels or nothing is trained.</param>
/// <param name="Labels">A class for each row, or nothing.</param>
/// <param name="Parameters">Where training starts; what predictions are made with.</param>
internal sealed record Problem(int BatchSize, int Batches, float[] Inputs, float[] Targets, int[] Labels, float[] Parameters)
{
    private const ulong Seed = 12345;

    /// <summary>The four rows of exclusive or.</summary>
    internal static Problem Xor(Architecture architecture) => new(
        1, 4, Pinned([0f, 0, 0, 1, 1, 0, 1, 1]), Pinned([0f, 1, 1, 0]), [], architecture.Initialize(new SeededRandom(Seed)));

    /// <summary>Rows to predict.</summary>
    internal static Problem Prediction(Architecture architecture, int rows)
    {
        var random = new SeededRandom(Seed);
        return new Problem(rows, 1, Uniform(random, rows * architecture.Inputs), [], [], architecture.Initialize(random));
    }

    /// <summary>Rows with a target of 0 or 1, by which side of a random plane they lie on.</summary>
    internal static Problem TwoSides(Architecture architecture, int batchSize, int batches)
    {
        var random = new SeededRandom(Seed);
        var inputs = Uniform(random, batchSize * batches * architecture.Inputs);
        var targets = Array.ConvertAll(Classes(random, inputs, architecture.Inputs, 2), static side => (float)side);
        return new Problem(batchSize, batches, inputs, Pinned(targets), [], architecture.Initialize(random));
    }

    /// <summary>Rows with a class, which a random linear map decides.</summary>
    internal static Problem Classes(Architecture architecture, int batchSize, int batches)
    {
        var random = new SeededRandom(Seed);
        var inputs = Uniform(random, batchSize * batches * architecture.Inputs);
        var labels = Classes(random, inputs, architecture.Inputs, architecture.Outputs);
        return new Problem(batchSize, batches, inputs, [], Pinned(labels), architecture.Initialize(random));
    }

    private static int[] Classes(SeededRandom random, float[] inputs, int width, int classes)
    {
        var teacher = Uniform(random, width * classes);
        var labels = new int[inputs.Length / width];
        for (var row = 0; row < labels.Length; row++)
        {
            var best = float.NegativeInfinity;
            for (var candidate = 0; candidate < classes; candidate++)
            {
                var score = 0f;
                for (var i = 0; i < width; i++)
                {
                    score += (inputs[(row * width) + i] - 0.5f) * (teacher[(candidate * width) + i] - 0.5f);
                }

                if (score > best)
                {
                    (best, labels[row]) = (score, candidate);
                }
            }
        }

        return labels;
    }

    private static float[] Uniform(SeededRandom random, int count)
    {
        var values = GC.AllocateArray<float>(count, pinned: true);
        foreach (ref var value in values.AsSpan())
        {
            value = random.NextSingle();
        }

        return values;
    }

    private static T[] Pinned<T>(T[] values)
        where T : unmanaged
    {
        var pinned = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(pinned, 0);
        return pinned;
    }
}
