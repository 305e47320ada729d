namespace NetGen;

/// <summary>
/// The mean and the variance of each column of a table whose rows come one by one, in double precision (Welford 1962, "Note on a method
/// for calculating corrected sums of squares and products"): unlike sums of squares it loses no digits where the mean is large.
/// </summary>
internal sealed class ColumnMoments(int columns)
{
    private readonly double[] _means = new double[columns];
    private readonly double[] _squares = new double[columns];

    /// <summary>The number of rows.</summary>
    internal long Count { get; private set; }

    internal ReadOnlySpan<double> Means => _means;

    internal void Add(ReadOnlySpan<float> row)
    {
        Argument.HasLength(row.Length, _means.Length, nameof(row));
        Count++;
        for (var column = 0; column < row.Length; column++)
        {
            var distance = row[column] - _means[column];
            _means[column] += distance / Count;
            _squares[column] += distance * (row[column] - _means[column]);
        }
    }

    /// <summary>The mean squared distance from the mean; exactly 0 for a column that never changes.</summary>
    internal double Variance(int column) => _squares[column] / Count;
}
