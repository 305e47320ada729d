namespace NetGen;

/// <summary>
/// The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>: <c>2 * tp / (2 * tp + fp + fn)</c>, from 0 to 1 (van Rijsbergen 1979).
/// The macro average is the mean of the classes' values, as in scikit-learn.
/// </summary>
/// <inheritdoc cref="ClassMetric" path="/remarks"/>
public sealed class F1 : ClassMetric
{
    /// <summary>Measures all classes.</summary>
    /// <param name="averaging">How the classes' values become one; without meaning for rows of one output.</param>
    /// <param name="threshold">What an output must reach to count as yes; if null, 0.5 in rows of one output, and in longer rows the largest output counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The averaging is unknown, or the threshold is not finite.</exception>
    public F1(Averaging averaging = Averaging.Macro, float? threshold = null)
        : base(averaging, threshold)
    {
    }

    /// <summary>Measures one class against all others.</summary>
    /// <param name="positiveClass">The class, from 0.</param>
    /// <param name="threshold">What an output must reach to count as yes; if null, 0.5 in rows of one output, and in longer rows the largest output counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The class is negative, or the threshold is not finite.</exception>
    public F1(int positiveClass, float? threshold = null)
        : base(positiveClass, threshold)
    {
    }

    private protected override double Score(in ClassCounts counts) =>
        Share(2 * counts.TruePositives, counts.Predicted + counts.Positives);
}
