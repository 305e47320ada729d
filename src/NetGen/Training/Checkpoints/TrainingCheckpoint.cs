namespace NetGen;

/// <summary>A training as a checkpoint holds it: parameters and moments as tensors, all other numbers as texts in the header.</summary>
/// <param name="training">The state that is saved, or a fresh one that is resumed.</param>
/// <param name="parameters">The network's parameter arena.</param>
internal sealed class TrainingCheckpoint(TrainingState training, Func<Span<float>> parameters)
{
    private const string Epoch = CheckpointMetadata.Prefix + "training.epoch";
    private const string ShuffleSeed = CheckpointMetadata.Prefix + "training.shuffle_seed";
    private const string NoiseSeed = CheckpointMetadata.Prefix + "training.noise_seed";
    private const string SampleNumber = CheckpointMetadata.Prefix + "training.sample_number";
    private const string Optimizer = CheckpointMetadata.Prefix + "optimizer";
    private const string Step = Optimizer + ".step";
    private const string Position = Optimizer + ".position";
    private const string Products = Optimizer + ".products";
    private const string Schedule = CheckpointMetadata.Prefix + "schedule";
    private const string ScheduleMemory = Schedule + ".memory";

    private readonly OptimizerState _state = training.OptimizerState;

    /// <summary>Writes a whole file.</summary>
    public void Write(Stream stream)
    {
        var metadata = CheckpointMetadata.Of(training.Info);
        metadata[Epoch] = CheckpointNumbers.Format((ulong)training.Epoch);
        metadata[ShuffleSeed] = CheckpointNumbers.Format(training.ShuffleSeed);
        metadata[NoiseSeed] = CheckpointNumbers.Format(training.NoiseSeed);
        metadata[SampleNumber] = CheckpointNumbers.Format((ulong)training.SampleNumber);
        metadata[Optimizer] = KindOf(training.Optimizer);
        metadata[Step] = CheckpointNumbers.Format((ulong)_state.Step);
        metadata[Position] = CheckpointNumbers.Format([_state.Position]);
        metadata[Products] = CheckpointNumbers.Format(_state.Products);
        metadata[Schedule] = KindOf(training.Optimizer.LearningRate);
        metadata[ScheduleMemory] = CheckpointNumbers.Format(_state.ScheduleMemory);
        CheckpointedFactors.Write(training, metadata);

        var buffer = new StreamBuffer(stream);
        CheckpointWriter.Write(buffer, training.Info, Arenas(), metadata);
        buffer.Flush();
    }

    /// <summary>Resumes from a file: whatever can be wrong with it is found before a parameter changes.</summary>
    /// <exception cref="CheckpointException">The file does not fit.</exception>
    public void Read(SafetensorsFile file)
    {
        CheckpointMetadata.RequireFormat(file.Header);
        var texts = new CheckpointNumbers(file.Header);
        texts.RequireKind(Optimizer, "optimizer", KindOf(training.Optimizer));
        texts.RequireKind(Schedule, "schedule", KindOf(training.Optimizer.LearningRate));
        var epoch = texts.ReadWhole(Epoch, int.MaxValue);
        var seed = texts.ReadWhole(ShuffleSeed, ulong.MaxValue);
        var noiseSeed = texts.ReadWhole(NoiseSeed, ulong.MaxValue);
        var sampleNumber = texts.ReadWhole(SampleNumber, long.MaxValue);
        var step = texts.ReadWhole(Step, long.MaxValue);
        texts.Read(Products, _state.Products);
        texts.Read(ScheduleMemory, _state.ScheduleMemory);
        var position = new double[1];
        texts.Read(Position, position);
        Resume((long)step, position[0]);
        CheckpointedFactors.Read(texts, training);
        training.Epoch = (int)epoch;
        training.ShuffleSeed = seed;
        training.NoiseSeed = noiseSeed;
        training.SampleNumber = (long)sampleNumber;
        CheckpointReader.ReadTraining(file, training.Info, Arenas());
    }

    private void Resume(long step, double position)
    {
        try
        {
            _state.Resume(step, position);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidOperationException)
        {
            throw new CheckpointException($"The schedule cannot go on from the file's {Position} and {ScheduleMemory}: {exception.Message}", exception);
        }
    }

    private CheckpointArena[] Arenas() =>
    [
        new(string.Empty, training.Info.ParameterLength, parameters),
        .. training.Optimizer.Moments.Select((name, index) => new CheckpointArena(
            $"{CheckpointMetadata.TrainingPrefix}{name.Replace(' ', '_')}/", training.Info.TrainedLength, () => _state.Moment(index))),
    ];

    private static string KindOf(object part) => part.GetType().Name;
}
