using System.Globalization;

namespace NetGen;

/// <summary>
/// A view of a matrix inside an arena: no copy, every access checked. Weights are <c>[input, output]</c>.
/// </summary>
public readonly ref struct MatrixView
{
    private readonly Span<float> _values;

    /// <summary>Views a span as a matrix.</summary>
    /// <param name="values">The first row's first value and everything up to the last row's last.</param>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of columns, at least 0.</param>
    /// <param name="stride">The number of floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <exception cref="ArgumentException">The span is too short, or a number is out of range.</exception>
    public MatrixView(Span<float> values, int rows, int columns, int stride)
    {
        Argument.IsAtLeast(rows, 0, nameof(rows));
        Argument.IsAtLeast(columns, 0, nameof(columns));
        Argument.IsAtLeast(stride, columns, nameof(stride));
        var needed = rows == 0 ? 0 : ((rows - 1) * (long)stride) + columns;
        if (values.Length < needed)
        {
            throw new ArgumentException($"A matrix of {rows} x {columns} with stride {stride} needs {needed} values; found {values.Length}.", nameof(values));
        }

        _values = values;
        Rows = rows;
        Columns = columns;
        Stride = stride;
    }

    /// <summary>The number of rows; for weights the number of inputs.</summary>
    public int Rows { get; }

    /// <summary>The number of columns; for weights the number of outputs.</summary>
    public int Columns { get; }

    /// <summary>The number of floats from one row to the next; what lies between is padding.</summary>
    public int Stride { get; }

    /// <summary>One value.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such row or column.</exception>
    public ref float this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)Rows || (uint)column >= (uint)Columns)
            {
                throw new IndexOutOfRangeException(
                    string.Create(CultureInfo.InvariantCulture, $"[{row}, {column}] lies outside a matrix of {Rows} x {Columns}."));
            }

            return ref _values[(row * Stride) + column];
        }
    }

    /// <summary>One row, without its padding.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public Span<float> Row(int row)
    {
        if ((uint)row >= (uint)Rows)
        {
            throw new IndexOutOfRangeException(
                string.Create(CultureInfo.InvariantCulture, $"Row {row} lies outside a matrix of {Rows} x {Columns}."));
        }

        return _values.Slice(row * Stride, Columns);
    }

    /// <summary>Whether no padding lies between the rows.</summary>
    internal bool IsContiguous => Stride == Columns;

    /// <summary>The values of a contiguous matrix.</summary>
    internal Span<float> AsSpan() => _values[..(Rows * Columns)];

    /// <summary>Some of the rows.</summary>
    internal MatrixView SliceRows(int first, int count) => new(_values[(first * Stride)..], count, Columns, Stride);

    /// <summary>Some of the columns.</summary>
    internal MatrixView SliceColumns(int first, int count) => new(_values[first..], Rows, count, Stride);

    /// <summary>Copies the values, row after row without padding.</summary>
    /// <param name="destination">Rows times columns floats.</param>
    /// <exception cref="ArgumentException">The destination has another length; nothing is written.</exception>
    public void CopyTo(Span<float> destination)
    {
        Argument.HasLength(destination.Length, Rows * Columns, nameof(destination));
        for (var row = 0; row < Rows; row++)
        {
            Row(row).CopyTo(destination[(row * Columns)..]);
        }
    }

    /// <summary>Replaces the values, given row after row without padding.</summary>
    /// <param name="source">Rows times columns floats.</param>
    /// <exception cref="ArgumentException">The source has another length; nothing is written.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        Argument.HasLength(source.Length, Rows * Columns, nameof(source));
        for (var row = 0; row < Rows; row++)
        {
            source.Slice(row * Columns, Columns).CopyTo(Row(row));
        }
    }
}
