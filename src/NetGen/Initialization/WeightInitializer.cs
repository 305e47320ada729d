namespace NetGen;

/// <summary>
/// A rule for the first values of a layer's weights. The numbers of inputs and outputs that one weight's layer connects are given
/// apart from the matrix, because they are not its shape in every layer.
/// </summary>
public abstract class WeightInitializer
{
    private protected WeightInitializer()
    {
    }

    /// <summary>Overwrites all weights, row by row; padding between the rows is left alone.</summary>
    /// <param name="weights">The weights, any shape.</param>
    /// <param name="fanIn">The number of inputs that feed one output, at least 1.</param>
    /// <param name="fanOut">The number of outputs that one input feeds, at least 1.</param>
    /// <param name="random">Where the values come from; the values do not depend on the matrix's stride.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fan is below 1; nothing is written.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="random"/> is null; nothing is written.</exception>
    public void Fill(MatrixView weights, int fanIn, int fanOut, SeededRandom random)
    {
        Argument.IsAtLeast(fanIn, 1, nameof(fanIn));
        Argument.IsAtLeast(fanOut, 1, nameof(fanOut));
        ArgumentNullException.ThrowIfNull(random);
        FillChecked(weights, fanIn, fanOut, random);
    }

    private protected abstract void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random);

    /// <summary>All the same.</summary>
    private protected static void FillConstant(MatrixView weights, float value)
    {
        for (var row = 0; row < weights.Rows; row++)
        {
            weights.Row(row).Fill(value);
        }
    }

    /// <summary>Uniform in [-limit, limit), whose variance is limit^2 / 3.</summary>
    private protected static void FillUniform(MatrixView weights, double limit, SeededRandom random)
    {
        var scale = (float)limit;
        for (var row = 0; row < weights.Rows; row++)
        {
            foreach (ref var weight in weights.Row(row))
            {
                weight = ((2 * random.NextSingle()) - 1) * scale;
            }
        }
    }

    /// <summary>Normal around 0 with the given standard deviation.</summary>
    private protected static void FillNormal(MatrixView weights, double deviation, SeededRandom random)
    {
        var scale = (float)deviation;
        for (var row = 0; row < weights.Rows; row++)
        {
            foreach (ref var weight in weights.Row(row))
            {
                weight = random.NextNormal() * scale;
            }
        }
    }
}
