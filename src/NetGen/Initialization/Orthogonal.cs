namespace NetGen;

/// <summary>
/// A random matrix whose columns, or rows where there are fewer of them, are orthogonal and as long as the gain: it keeps the length of what
/// passes, or of its gradient, through any number of layers (Saxe, McClelland and Ganguli 2014, "Exact solutions to the nonlinear dynamics of
/// learning in deep linear neural networks"). Uniform over all such matrices (Mezzadri 2007).
/// </summary>
public sealed class Orthogonal : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="gain">The length of the vectors; PyTorch recommends sqrt(2) before Relu and 5/3 before Tanh, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public Orthogonal(float gain = 1f)
    {
        Argument.IsFiniteAndAboveZero(gain, nameof(gain));
        Gain = gain;
    }

    /// <summary>The length of the vectors; PyTorch recommends sqrt(2) before Relu and 5/3 before Tanh.</summary>
    public float Gain { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random)
    {
        var (length, count) = (int.Max(weights.Rows, weights.Columns), int.Min(weights.Rows, weights.Columns));
        var vectors = new double[(long)length * count];
        foreach (ref var component in vectors.AsSpan())
        {
            component = random.NextNormal();
        }

        Orthogonalization.Apply(vectors, count);
        for (var component = 0; component < length; component++)
        {
            for (var vector = 0; vector < count; vector++)
            {
                var value = (float)(vectors[((long)component * count) + vector] * Gain);
                (weights.Rows >= weights.Columns ? ref weights[component, vector] : ref weights[vector, component]) = value;
            }
        }
    }
}
