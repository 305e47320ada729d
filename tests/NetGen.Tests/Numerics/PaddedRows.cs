namespace NetGen.Tests.Numerics;

/// <summary>Rows of random values whose padding is poisoned, the way the arenas of a network could hold them.</summary>
internal sealed class PaddedRows
{
    /// <param name="rows">The number of rows.</param>
    /// <param name="count">The number of values in a row.</param>
    /// <param name="value">The value at a row and a column.</param>
    /// <param name="gap">What lies between rows beside the padding to whole lines.</param>
    internal PaddedRows(int rows, int count, Func<int, int, float> value, int gap = 16)
    {
        Rows = rows;
        Count = count;
        Stride = ((count + 15) & -16) + gap;
        Values = new float[rows * Stride];
        for (var i = 0; i < Values.Length; i++)
        {
            var (row, column) = (i / Stride, i % Stride);
            Values[i] = column < count ? value(row, column) : column % 2 == 0 ? float.NaN : 1e30f;
        }
    }

    internal int Rows { get; }

    internal int Count { get; }

    internal int Stride { get; }

    internal float[] Values { get; private init; }

    internal ref float First => ref Values[0];

    internal double this[int row, int column] => Values[(row * Stride) + column];

    internal PaddedRows Copy() => new(Rows, Count, (row, column) => Values[(row * Stride) + column]);

    internal double[] Row(int row) => [.. Enumerable.Range(0, Count).Select(column => this[row, column])];

    internal bool HasClearPadding => Values.Where((_, i) => i % Stride >= Count).All(value => Bits.AreEqual(value, 0f));
}
