using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The share of rows whose true class is among the k classes with the largest outputs, from 0 to 1. Of equal outputs the first is taken for
/// the larger, so that with k = 1 it is <see cref="Accuracy.ForClasses"/>. A row with NaN is wrong.
/// </summary>
public sealed class TopKAccuracy : Metric
{
    private readonly int _k;
    private WeightedMean _mean;

    /// <summary>Measures the share of rows among whose <paramref name="k"/> likeliest classes the true one is.</summary>
    /// <param name="k">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public TopKAccuracy(int k)
    {
        Argument.IsAtLeast(k, 1, nameof(k));
        _k = k;
        Name = string.Create(CultureInfo.InvariantCulture, $"Top{k}Accuracy");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value => _mean.Value;

    /// <inheritdoc/>
    protected override void Reserve(int outputs, int rows) => RequireClasses(outputs);

    /// <inheritdoc/>
    protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
    {
        RequireClasses(outputs.Length);
        _mean.Add(IsAmongLargest(outputs, Reductions.IndexOfLargest(targets)) ? 1 : 0, weight);
    }

    /// <inheritdoc/>
    protected override void AddLabel(ReadOnlySpan<float> outputs, int label, float weight)
    {
        RequireClasses(outputs.Length);
        _mean.Add(IsAmongLargest(outputs, label) ? 1 : 0, weight);
    }

    /// <inheritdoc/>
    protected override void Clear() => _mean = default;

    private bool IsAmongLargest(ReadOnlySpan<float> outputs, int actual)
    {
        if (actual < 0)
        {
            return false;
        }

        var before = 0;
        for (var index = 0; index < outputs.Length; index++)
        {
            if (float.IsNaN(outputs[index]))
            {
                return false;
            }

            before += outputs[index] > outputs[actual] || (outputs[index] == outputs[actual] && index < actual) ? 1 : 0;
        }

        return before < _k;
    }

    private void RequireClasses(int outputs)
    {
        if (outputs < 2 || _k > outputs)
        {
            throw new ArgumentException($"{Name} expects rows of at least {int.Max(_k, 2)} outputs, one for each class; found {outputs}.", nameof(outputs));
        }
    }
}
