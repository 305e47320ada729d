namespace NetGen.Testing;

/// <summary>A batch of random rows that fits a network's loss, in single and in double precision.</summary>
public sealed class RandomBatch
{
    private RandomBatch(float[] inputs, float[] targets, float[] weights, int rows)
    {
        Inputs = inputs;
        Targets = targets;
        Weights = weights;
        Rows = rows;
    }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    public float[] Weights { get; }

    public int Rows { get; }

    /// <summary>Draws a batch: inputs in [-1.5, 1.5) or indices of the vocabulary, targets as the losses take them, weights in [0.5, 1.5).</summary>
    public static RandomBatch For(CompiledNetwork network, int rows, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        var inputs = Join(rows, network.Info.Inputs.Select(input => Draw(
            rows * input.Size, () => input.Vocabulary is { } vocabulary ? random.NextInt32(vocabulary) : (3 * random.NextSingle()) - 1.5f)));
        var targets = Join(rows, network.Info.Outputs.Select((output, index) => TargetsOf(network.Specification.Outputs[index].Loss.Name, rows, output.Size, random)));
        return new RandomBatch(inputs, targets, Draw(rows, () => random.NextSingle() + 0.5f), rows);
    }

    public double[][] InputRows() => Split(Inputs);

    public double[][] TargetRows() => Split(Targets);

    /// <summary>Values in rows of double precision.</summary>
    public double[][] Split(float[] values) =>
        values.Select(value => (double)value).Chunk(values.Length / Rows).ToArray();

    private static float[] TargetsOf(string loss, int rows, int outputs, SeededRandom random) => loss switch
    {
        "CrossEntropy" => OneHot(rows, outputs, random),
        "BinaryCrossEntropy" => Draw(rows * outputs, random.NextSingle),
        "KullbackLeibler" => Distributions(rows, outputs, random),
        "Hinge" or "SquaredHinge" => Draw(rows * outputs, () => random.NextInt32(2) == 0 ? -1f : 1f),
        "Poisson" => Draw(rows * outputs, () => random.NextInt32(5)),
        _ => Draw(rows * outputs, () => (4 * random.NextSingle()) - 2f),
    };

    /// <summary>Blocks of rows, put together row by row.</summary>
    private static float[] Join(int rows, IEnumerable<float[]> blocks)
    {
        var cut = blocks.Select(block => block.Chunk(block.Length / rows).ToArray()).ToArray();
        return [.. Enumerable.Range(0, rows).SelectMany(row => cut.SelectMany(block => block[row]))];
    }

    private static float[] Draw(int count, Func<float> next) => Enumerable.Range(0, count).Select(_ => next()).ToArray();

    private static float[] OneHot(int rows, int classes, SeededRandom random)
    {
        var targets = new float[rows * classes];
        for (var row = 0; row < rows; row++)
        {
            targets[(row * classes) + random.NextInt32(classes)] = 1f;
        }

        return targets;
    }

    /// <summary>Rows of probabilities, the first of each row 0.</summary>
    private static float[] Distributions(int rows, int outputs, SeededRandom random)
    {
        var targets = Draw(rows * outputs, random.NextSingle);
        foreach (var row in Enumerable.Range(0, rows))
        {
            var values = targets.AsSpan(row * outputs, outputs);
            values[0] = 0f;
            var sum = 0f;
            foreach (var value in values)
            {
                sum += value;
            }

            foreach (ref var value in values)
            {
                value /= sum;
            }
        }

        return targets;
    }
}
