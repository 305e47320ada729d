namespace NetGen;

/// <summary>
/// Normal around 0 with a standard deviation, whatever the layer's size; values beyond two deviations are drawn again, which leaves 0.88 of
/// the deviation. As Keras's <c>TruncatedNormal</c>.
/// </summary>
public sealed class TruncatedNormal : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="standardDeviation">The standard deviation before values are drawn again, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public TruncatedNormal(float standardDeviation = 0.05f)
    {
        Argument.IsFiniteAndAboveZero(standardDeviation, nameof(standardDeviation));
        StandardDeviation = standardDeviation;
    }

    /// <summary>The standard deviation before values are drawn again.</summary>
    public float StandardDeviation { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random)
    {
        for (var row = 0; row < weights.Rows; row++)
        {
            foreach (ref var weight in weights.Row(row))
            {
                float normal;
                do
                {
                    normal = random.NextNormal();
                }
                while (float.Abs(normal) > 2f);

                weight = normal * StandardDeviation;
            }
        }
    }
}
