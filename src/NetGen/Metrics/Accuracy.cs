using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The share of predictions that were right, from 0 to 1. An output that is NaN is wrong, whatever the target.
/// </summary>
public sealed class Accuracy : Metric
{
    private readonly float? _threshold;
    private WeightedMean _mean;

    private Accuracy(float? threshold) => _threshold = threshold;

    /// <inheritdoc/>
    public override string Name => "Accuracy";

    /// <inheritdoc/>
    public override double Value => _mean.Value;

    /// <inheritdoc/>
    public override bool TakesLabels => _threshold is null;

    /// <summary>Counts a row as right when its largest output is where its largest target is; the first among equals.</summary>
    public static Accuracy ForClasses() => new(threshold: null);

    /// <summary>
    /// Counts an output as right when it is at least <paramref name="threshold"/> where its target is at least 0.5, and below it where its
    /// target is below; a row counts as the mean over its outputs.
    /// </summary>
    /// <param name="threshold">What an output must reach to count as yes: 0.5 for probabilities, 0 for outputs trained towards -1 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not finite.</exception>
    public static Accuracy ForBinary(float threshold = 0.5f)
    {
        Argument.IsFinite(threshold, nameof(threshold));
        return new Accuracy(threshold);
    }

    /// <summary>Counts a row of outputs and targets that a step of training has checked, as <see cref="Metric.Add(ReadOnlySpan{float}, ReadOnlySpan{float}, float)"/> does.</summary>
    internal void AddChecked(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        AddTargets(outputs, targets, weight: 1f);
        CountRow();
    }

    /// <summary>As the other, with a label.</summary>
    internal void AddChecked(ReadOnlySpan<float> outputs, int label)
    {
        AddLabel(outputs, label, weight: 1f);
        CountRow();
    }

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight) => _mean.Add(
        _threshold is { } threshold
            ? ShareOnSameSide(outputs, targets, threshold)
            : Right(Reductions.IndexOfLargest(outputs), Reductions.IndexOfLargest(targets)),
        weight);

    /// <inheritdoc/>
    protected override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight) =>
        _mean.Add(Right(Reductions.IndexOfLargest(outputs), label), weight);

    /// <inheritdoc/>
    protected override void Clear() => _mean = default;

    private static double Right(int predicted, int actual) => predicted >= 0 && predicted == actual ? 1 : 0;

    private static double ShareOnSameSide(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float threshold)
    {
        // Without branches: of targets in random order none could be foreseen.
        var right = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            var isSame = (outputs[i] >= threshold) == Truth.IsPositive(targets[i]);
            right += isSame & !float.IsNaN(outputs[i]) ? 1 : 0;
        }

        return (double)right / outputs.Length;
    }
}
