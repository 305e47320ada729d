namespace NetGen;

/// <summary>
/// All the same value; takes nothing from the random numbers. Hidden layers that start so never break their symmetry.
/// </summary>
public sealed class Constant : WeightInitializer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="value">Every weight's value, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public Constant(float value)
    {
        Argument.IsFinite(value, nameof(value));
        Value = value;
    }

    /// <summary>Every weight's value.</summary>
    public float Value { get; }

    private protected override void FillChecked(MatrixView weights, double fanIn, double fanOut, SeededRandom random) =>
        FillConstant(weights, Value);
}
