namespace NetGen;

public sealed partial class DataSet
{
    /// <summary>The same rows in a random order.</summary>
    /// <param name="seed">The same seed gives the same order.</param>
    public DataSet Shuffle(ulong seed)
    {
        var rows = _rows.AsSpan().ToArray();
        new SeededRandom(seed).Shuffle(rows.AsSpan());
        return new DataSet(_table, rows);
    }

    /// <summary>
    /// Shuffles the rows and cuts them in two. The first part has <c>fraction * Count</c> rows, rounded, halves up. With labels each
    /// class is cut in the same proportion: it gives <c>fraction</c> of its rows, rounded down, and what the first part then lacks is
    /// taken one row each from the classes that were cut short most, the lower class index first among equals.
    /// </summary>
    /// <param name="fraction">The first part's share, above 0 and below 1.</param>
    /// <param name="seed">The same seed gives the same parts in the same order.</param>
    /// <returns>Two parts without a row in common, each in a random order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">A part would be empty.</exception>
    /// <exception cref="InvalidOperationException">A class has too few rows for one in each part.</exception>
    public (DataSet First, DataSet Second) Split(double fraction, ulong seed)
    {
        Argument.IsInside(fraction, 0, 1, nameof(fraction));
        var firstCount = (int)double.Floor((fraction * Count) + 0.5);
        if (firstCount == 0 || firstCount == Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"Expected at least 1 row in each part; found {firstCount} and {Count - firstCount} when {Count} rows are split by {fraction}."), nameof(fraction));
        }

        var shuffled = Shuffle(seed);
        var strata = new Strata(shuffled);
        var left = strata.Quotas(fraction, firstCount);
        if (HasLabels && strata.FirstUndivided(left) is (var label, var rows))
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"Expected rows of every class in both parts; found {rows} of class {label} in all, too few to split by {fraction}. Shuffle, Take and Skip cut without regard to classes."));
        }

        return shuffled.Partition(row => left[strata.Of(row)]-- > 0);
    }

    /// <summary>
    /// Shuffles the rows and deals them into parts, each of which is the validation set of one fold and belongs to the training set
    /// of all others. The parts differ by at most one row; with labels, so do the numbers of rows of each class in them.
    /// </summary>
    /// <param name="count">The number of folds, from 2 to <see cref="Count"/>.</param>
    /// <param name="seed">The same seed gives the same folds in the same order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 folds, or fewer rows than folds.</exception>
    /// <exception cref="InvalidOperationException">A class has a single row: the network validated with it would not have learnt the class.</exception>
    public IReadOnlyList<Fold> Folds(int count, ulong seed)
    {
        if (count < 2 || count > Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), FormattableString.Invariant($"Expected from 2 folds to as many as the {Count} rows, found {count}."));
        }

        var shuffled = Shuffle(seed);
        var strata = new Strata(shuffled);
        if (HasLabels && strata.FirstOfOneRow() is { } label)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Expected at least 2 rows of every class that occurs, so that each is left to learn from; found 1 of class {label}."));
        }

        var dealt = strata.Deal(count);
        var folds = new Fold[count];
        for (var fold = 0; fold < count; fold++)
        {
            var validationFold = fold;
            var (train, validation) = shuffled.Partition(row => dealt[row] != validationFold);
            folds[fold] = new Fold(train, validation);
        }

        return folds;
    }

    /// <summary>Separates the rows by a condition, asked once for each in their order, which both parts keep.</summary>
    private (DataSet Where, DataSet Else) Partition(Predicate<int> condition)
    {
        var where = new List<int>(Count);
        var @else = new List<int>(Count);
        for (var row = 0; row < Count; row++)
        {
            (condition(row) ? where : @else).Add(_rows[row]);
        }

        return (new DataSet(_table, [.. where]), new DataSet(_table, [.. @else]));
    }
}
