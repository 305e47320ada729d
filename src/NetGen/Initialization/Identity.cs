namespace NetGen;

/// <summary>
/// The gain where input and output have the same number, else 0; takes nothing from the random numbers. A layer that starts so hands on what
/// it gets, as far as its outputs reach.
/// </summary>
public sealed class Identity : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="gain">The value on the diagonal, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public Identity(float gain = 1f)
    {
        Argument.IsFiniteAndAboveZero(gain, nameof(gain));
        Gain = gain;
    }

    /// <summary>The value on the diagonal.</summary>
    public float Gain { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random)
    {
        for (var row = 0; row < weights.Rows; row++)
        {
            weights.Row(row).Clear();
            if (row < weights.Columns)
            {
                weights[row, row] = Gain;
            }
        }
    }
}
