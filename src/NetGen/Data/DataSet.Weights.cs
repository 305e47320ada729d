namespace NetGen;

/// <content>What rows count.</content>
public sealed partial class DataSet
{
    /// <summary>Whether rows have weights; if not, all count the same.</summary>
    public bool HasWeights => _table.Weights.Length > 0;

    /// <summary>What a row counts in losses and metrics: 1 unless the data set has weights.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public float Weight(int row)
    {
        var at = TableRow(row);
        return HasWeights ? _table.Weights[at] : 1f;
    }

    /// <summary>
    /// The same rows with a weight each, in place of those they had. <c>Fit</c> and <c>Evaluate</c> divide by the sum of weights, so only their
    /// proportions count; a batch whose weights are all 0 has the gradient 0.
    /// </summary>
    /// <param name="weights">One for each row: finite, at least 0, not all of them 0.</param>
    /// <exception cref="ArgumentException">There are more or fewer weights than rows, or their sum is 0 or no finite float.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public DataSet WithSampleWeights(ReadOnlySpan<float> weights)
    {
        RequireSameCount(weights.Length, Count, nameof(weights));
        SampleWeights.RequireEach(weights, nameof(weights));
        return Weighted(weights, nameof(weights));
    }

    /// <summary>The same rows, each with its weight times that of its class.</summary>
    /// <param name="weights">One for each class: finite, at least 0.</param>
    /// <exception cref="ArgumentException">There are more or fewer weights than classes, or the sum over the rows is 0 or no finite float.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The rows have targets.</exception>
    public DataSet WithClassWeights(params ReadOnlySpan<float> weights)
    {
        RequireLabels();
        Argument.HasLength(weights.Length, ClassCount, nameof(weights));
        SampleWeights.RequireEach(weights, nameof(weights));
        var products = new float[Count];
        for (var row = 0; row < products.Length; row++)
        {
            products[row] = Weight(row) * weights[Label(row)];
        }

        return Weighted(products, nameof(weights));
    }

    /// <summary>The same rows, weighted so that all classes count the same together: with <see cref="BalancedClassWeights"/>.</summary>
    /// <exception cref="InvalidOperationException">The rows have targets.</exception>
    public DataSet WithBalancedClassWeights() => WithClassWeights(BalancedClassWeights());

    /// <summary>
    /// The weights with which all classes count the same together: <c>n / (k * count)</c> for each class that occurs (King and Zeng 2001, "Logistic
    /// regression in rare events data"; scikit-learn's <c>balanced</c>), of n rows in k classes that occur; 0 for one that does not.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows have targets.</exception>
    public float[] BalancedClassWeights()
    {
        RequireLabels();
        var counts = new int[ClassCount];
        for (var row = 0; row < Count; row++)
        {
            counts[Label(row)]++;
        }

        var occurring = counts.Count(static count => count > 0);
        return Array.ConvertAll(counts, count => count == 0 ? 0f : (float)((double)Count / ((double)occurring * count)));
    }

    /// <summary>The weights of all rows in their order; empty where all count the same.</summary>
    internal float[] Weights() => HasWeights ? Array.ConvertAll(_rows, row => _table.Weights[row]) : [];

    private DataSet Weighted(ReadOnlySpan<float> weights, string name)
    {
        SampleWeights.RequireSum(weights, name);
        var all = new float[_table.Inputs.Length / InputSize];
        for (var row = 0; row < weights.Length; row++)
        {
            all[_rows[row]] = weights[row];
        }

        return new DataSet(_table with { Weights = all }, _rows);
    }
}
