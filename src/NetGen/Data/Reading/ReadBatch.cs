using System.Runtime.ExceptionServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A batch that was read ahead, or what reading it threw.</summary>
internal sealed class ReadBatch
{
    private readonly int _inputSize;
    private readonly int _targetSize;
    private readonly float[] _targets;
    private readonly int[] _labels;
    private readonly float[] _weights;
    private readonly long[] _numbers;
    private bool _hasWeights;

    internal ReadBatch(TrainingData data, int batchSize)
    {
        _inputSize = data.InputSize;
        _targetSize = data.TargetSize;
        Inputs = new AlignedBuffer(checked(batchSize * data.InputSize));
        _targets = new float[checked(batchSize * data.TargetSize)];
        _labels = new int[data.HasLabels ? batchSize : 0];
        _weights = new float[batchSize];
        _numbers = new long[batchSize];
    }

    /// <summary>The number of rows; 0 at the end of an epoch.</summary>
    internal int Rows { get; private set; }

    internal double Progress { get; private set; }

    internal AlignedBuffer Inputs { get; }

    internal ReadOnlySpan<float> Weights => _hasWeights ? _weights.AsSpan(0, Rows) : [];

    internal ExceptionDispatchInfo? Failure { get; private set; }

    internal ReadOnlySpan<float> Target(int row) => _targets.AsSpan(row * _targetSize, _targetSize);

    internal int Label(int row) => _labels[row];

    internal long Number(int row) => _numbers[row];

    /// <summary>Reads the next batch; keeps what that throws.</summary>
    internal void Read(BatchReader reader)
    {
        Rows = 0;
        try
        {
            if (reader.MoveNext())
            {
                CopyFrom(reader);
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    internal void Fail(Exception exception)
    {
        Rows = 0;
        Failure = ExceptionDispatchInfo.Capture(exception);
    }

    private void CopyFrom(BatchReader reader)
    {
        var rows = reader.Rows;
        reader.CopyInputs(0, Inputs.Span[..(rows * _inputSize)]);
        for (var row = 0; row < rows; row++)
        {
            _numbers[row] = reader.Number(row);
            if (_labels.Length > 0)
            {
                _labels[row] = reader.Label(row);
            }
            else
            {
                reader.Target(row).CopyTo(_targets.AsSpan(row * _targetSize, _targetSize));
            }
        }

        reader.Weights.CopyTo(_weights);
        _hasWeights = !reader.Weights.IsEmpty;
        Progress = reader.Progress;
        Rows = rows;
    }
}
