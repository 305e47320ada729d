namespace NetGen;

/// <summary>Room for some rows.</summary>
internal sealed class RowBuffer(int capacity, int inputSize, int targetSize)
{
    private readonly float[] _inputs = new float[checked(capacity * inputSize)];
    private readonly float[] _targets = new float[checked(capacity * targetSize)];
    private readonly int[] _labels = new int[targetSize == 0 ? capacity : 0];
    private readonly long[] _numbers = new long[capacity];

    internal int Capacity => _numbers.Length;

    internal Span<float> Input(int row) => _inputs.AsSpan(row * inputSize, inputSize);

    internal Span<float> Target(int row) => _targets.AsSpan(row * targetSize, targetSize);

    internal int Label(int row) => targetSize == 0 ? _labels[row] : 0;

    internal ref long Number(int row) => ref _numbers[row];

    internal void CopyInputs(int first, Span<float> destination) => _inputs.AsSpan(first * inputSize, destination.Length).CopyTo(destination);

    internal void SetLabel(int row, int label)
    {
        if (targetSize == 0)
        {
            _labels[row] = label;
        }
    }

    /// <summary>Copies a row of another buffer of rows of the same sizes, or of this one.</summary>
    internal void Copy(RowBuffer source, int from, int to)
    {
        source.Input(from).CopyTo(Input(to));
        source.Target(from).CopyTo(Target(to));
        SetLabel(to, source.Label(from));
        _numbers[to] = source._numbers[from];
    }
}
