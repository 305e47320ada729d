namespace NetGen.Tests.Numerics;

/// <summary>Rows of random values whose padding is poisoned, the way the arenas of a network could hold them.</summary>
internal sealed class PaddedRows
{
    internal PaddedRows(int rows, int count, Func<int, int, float> value)
    {
        Rows = rows;
        Count = count;
        Stride = ((count + 15) & -16) + 16;
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
