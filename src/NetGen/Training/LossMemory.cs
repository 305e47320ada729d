namespace NetGen;

/// <summary>The rows that a loss of the user's own sees at once, and the gradient it gives.</summary>
internal sealed class LossMemory
{
    private readonly int _outputSize;
    private readonly float[] _outputs;
    private readonly float[] _targets;
    private readonly float[] _gradient;
    private readonly float[] _weights;

    internal LossMemory(NetworkInfo info, int rows)
    {
        _outputSize = info.OutputSize;
        Rows = rows;
        _outputs = new float[checked(rows * _outputSize)];
        _targets = new float[_outputs.Length];
        _gradient = new float[_outputs.Length];
        _weights = new float[rows];
    }

    /// <summary>The number of rows there is room for.</summary>
    internal int Rows { get; }

    internal void SetRow(int row, ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        outputs.CopyTo(_outputs.AsSpan(row * _outputSize, _outputSize));
        targets.CopyTo(_targets.AsSpan(row * _outputSize, _outputSize));
    }

    /// <summary>Computes the loss of the first rows, and its gradient.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="rows">How many rows were set.</param>
    /// <param name="sampleWeights">What each of them counts; if empty, all the same.</param>
    internal double Compute(ILoss loss, int rows, ReadOnlySpan<float> sampleWeights)
    {
        RowShares.Fill(_weights.AsSpan(0, rows), sampleWeights, first: 0, rows);
        var length = rows * _outputSize;
        var batch = new LossBatch(_outputs.AsSpan(0, length), _targets.AsSpan(0, length), _weights.AsSpan(0, rows));
        return loss.Compute(batch, _gradient.AsSpan(0, length));
    }

    /// <summary>The gradient of a row of outputs.</summary>
    internal ReadOnlySpan<float> Gradient(int row) => _gradient.AsSpan(row * _outputSize, _outputSize);
}
