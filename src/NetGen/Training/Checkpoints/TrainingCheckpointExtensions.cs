using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Saving a training so that it can be resumed to the bit: beside the parameters the optimizer's moments, step count and running products, what
/// the schedule remembers, the number of epochs, the seed of the order of rows, the seed and sample number that <c>[Dropout]</c> and
/// <c>[GaussianNoise]</c> go by, and what is set for single layers. The file is a checkpoint of the network too, which <c>Load</c> and
/// <c>LoadParameters</c> read as any other; PyTorch's <c>load_state_dict</c> takes it with <c>strict=False</c>.
/// </summary>
public static class TrainingCheckpointExtensions
{
    /// <summary>
    /// Saves a training to a file, which is replaced whole or not at all. To be called between epochs, from the callback
    /// <see cref="PeriodicCheckpoint"/> or behind <c>Fit</c>: resuming begins with the next epoch.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="training">The state of its training.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">A parameter or moment is NaN or infinite; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; what there was is as before.</exception>
    public static void SaveTraining<TNetwork>(this TNetwork network, string path, TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireState(network, training);
        AtomicFile.Write(path, stream => new TrainingCheckpoint(training, () => network.Parameters).Write(stream));
    }

    /// <summary>Saves a training to a stream, as to a file.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="stream">Receives a whole file; it is not closed.</param>
    /// <param name="training">The state of its training.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">A parameter or moment is NaN or infinite; nothing is written.</exception>
    public static void SaveTraining<TNetwork>(this TNetwork network, Stream stream, TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(stream);
        RequireState(network, training);
        new TrainingCheckpoint(training, () => network.Parameters).Write(stream);
    }

    /// <summary>
    /// Resumes a saved training: replaces the network's parameters and makes the state to go on with. <c>Fit</c> with that state, the same data
    /// and batch size gives the bits that it would have given without stopping.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are replaced.</param>
    /// <param name="path">The file.</param>
    /// <param name="optimizer">
    /// The rule of gradient descent, of the kind that was saved and with a schedule of that kind. Its hyperparameters are not in the file: to get
    /// the same bits give the same.
    /// </param>
    /// <returns>The state, at the end of the last epoch that was saved.</returns>
    /// <exception cref="CheckpointException">
    /// The file is damaged, holds no training, or one of another network, optimizer or schedule; nothing is changed.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TrainingState ResumeTraining<TNetwork>(this TNetwork network, string path, Optimizer optimizer)
        where TNetwork : class, INetwork<TNetwork>
    {
        TrainingState? training = null;
        CheckpointFile.Read(path, stream => training = network.ResumeTraining(stream, optimizer));
        return training!;
    }

    /// <summary>Resumes a training saved to a stream, as from a file.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network, whose parameters are replaced.</param>
    /// <param name="stream">A file, read from where the stream stands to its end; it is not closed.</param>
    /// <param name="optimizer">The rule of gradient descent, as for a file.</param>
    /// <returns>The state, at the end of the last epoch that was saved.</returns>
    /// <exception cref="CheckpointException">
    /// The content is damaged, holds no training, or one of another network, optimizer or schedule; nothing is changed.
    /// </exception>
    public static TrainingState ResumeTraining<TNetwork>(this TNetwork network, Stream stream, Optimizer optimizer)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(optimizer);
        var training = new TrainingState(TNetwork.Info, optimizer);
        new TrainingCheckpoint(training, () => network.Parameters).Read(SafetensorsFile.Read(stream));
        return training;
    }

    private static void RequireState<TNetwork>(TNetwork network, TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceEquals(training.Info, TNetwork.Info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, TNetwork.Info.Name, nameof(training));
        }
    }
}
