namespace NetGen;

/// <summary>
/// Predicts rows as data sets hold them: one row of each input behind the other, and of each output likewise. Networks with one of each read and
/// write such rows themselves; those of others are split into blocks on the way there and put together on the way back.
/// </summary>
internal sealed class RowPredictor
{
    private readonly NetworkInfo _info;
    private readonly Workspace _workspace;
    private readonly float[] _numbers;
    private readonly int[] _indices;
    private readonly float[] _blocks;

    internal RowPredictor(NetworkInfo info)
    {
        _info = info;
        _workspace = new Workspace(info);
        _numbers = new float[info.HasPlainInput ? 0 : info.MaxBatchSize * info.NumberCount];
        _indices = new int[info.MaxBatchSize * info.IndexCount];
        _blocks = new float[info.Outputs.Length == 1 ? 0 : info.MaxBatchSize * info.OutputSize];
    }

    /// <summary>Computes up to <see cref="NetworkInfo.MaxBatchSize"/> rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">Row after row.</param>
    /// <param name="outputs">Receives row after row.</param>
    internal void Predict<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, Span<float> outputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        var rows = inputs.Length / _info.InputSize;
        var blocks = _info.Outputs.Length == 1 ? outputs : _blocks.AsSpan(0, outputs.Length);
        network.PredictBatch(Split(inputs, rows), blocks, _workspace);
        if (_info.Outputs.Length > 1)
        {
            Interleave(blocks, rows, outputs);
        }
    }

    private Batch Split(ReadOnlySpan<float> inputs, int rows)
    {
        if (_info.HasPlainInput)
        {
            return new Batch(inputs, rows);
        }

        InputSplit.Split(_info, inputs, first: 0, rows, _numbers, _indices);
        return new Batch(_numbers.AsSpan(0, rows * _info.NumberCount), rows) { Indices = _indices.AsSpan(0, rows * _info.IndexCount) };
    }

    private void Interleave(ReadOnlySpan<float> blocks, int rows, Span<float> outputs)
    {
        var column = 0;
        foreach (var output in _info.Outputs)
        {
            for (var row = 0; row < rows; row++)
            {
                blocks.Slice(((rows * column) + (row * output.Size)), output.Size).CopyTo(outputs[((row * _info.OutputSize) + column)..]);
            }

            column += output.Size;
        }
    }
}
