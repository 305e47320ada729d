namespace NetGen;

/// <summary>
/// Saves the parameters of the best epoch so far to a file that <c>Load</c> reads. The file is replaced whole or not at all. One object serves
/// one training at a time.
/// </summary>
/// <remarks>
/// A fresh training begins anew: its first epoch is saved whatever the file held. One that goes on from an earlier epoch, as after
/// <c>ResumeTraining</c>, keeps the file until an epoch is better than the number that the file says was reached.
/// After a callback that changes parameters at the end of an epoch, put this one behind it.
/// </remarks>
public sealed class BestCheckpoint : TrainingCallback
{
    private const string MonitorKey = CheckpointMetadata.Prefix + "monitor";
    private const string ValueKey = MonitorKey + ".value";

    private readonly string _path;
    private readonly Monitored _monitor;

    /// <summary>Makes the callback.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="monitor">What to watch; by default <see cref="Monitored.ValidationLoss"/>.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public BestCheckpoint(string path, Monitored? monitor = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _monitor = monitor ?? Monitored.ValidationLoss;
    }

    /// <summary>The best number so far; NaN before the first epoch.</summary>
    public double BestValue { get; private set; } = double.NaN;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Reports will not have the number to watch.</exception>
    /// <exception cref="IOException">
    /// The file cannot be written, or the training goes on from an earlier epoch and it cannot be read. What there was is as before.
    /// </exception>
    public override void OnTrainingBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _monitor.Require(context);
        AtomicFile.RequireWritable(_path);
        BestValue = double.NaN;
        if (context.Training.Epoch > 0 && File.Exists(_path))
        {
            CheckpointFile.Read(_path, stream => BestValue = ReadValue(context, stream));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; the message names it, and what there was is as before.</exception>
    public override void OnEpochEnd(TrainingContext context, EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = _monitor.Of(report);
        if (_monitor.IsBetter(value, BestValue))
        {
            AtomicFile.Write(_path, stream => Write(context, stream, value));
            BestValue = value;
        }
    }

    private void Write(TrainingContext context, Stream stream, double value)
    {
        var metadata = CheckpointMetadata.Of(context.Info);
        metadata[MonitorKey] = _monitor.Name;
        metadata[ValueKey] = CheckpointNumbers.Format([value]);
        var buffer = new StreamBuffer(stream);
        CheckpointWriter.Write(buffer, context.Info, [new CheckpointArena(string.Empty, context.Info.ParameterLength, () => context.Parameters)], metadata);
        buffer.Flush();
    }

    /// <summary>The number that a file of this network says was reached; NaN if it says nothing of what is watched.</summary>
    private double ReadValue(TrainingContext context, Stream stream)
    {
        var header = SafetensorsFile.Read(stream).Header;
        var value = new double[] { double.NaN };
        if (CheckpointMetadata.IsOf(header, context.Info) && header.FindMetadata(MonitorKey) == _monitor.Name)
        {
            new CheckpointNumbers(header).Read(ValueKey, value);
        }

        return value[0];
    }
}
