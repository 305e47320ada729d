namespace NetGen;

/// <summary>
/// The contract between a generated network and the runtime. Networks implement it explicitly, so that completion shows the
/// verbs of the class; hot code calls those directly.
/// </summary>
/// <typeparam name="TSelf">The network.</typeparam>
public interface INetwork<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>Shapes, tensors, arena lengths, batch capacity, phases and architecture hash.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>Makes a network with freshly initialised parameters.</summary>
    /// <param name="seed">The seed of the initial parameters: the same seed gives the same bits.</param>
    static abstract TSelf Create(ulong seed);

    /// <summary>
    /// The parameter arena, padding included: the trained values first, then the fixed ones. The padding is zero and must
    /// stay so; <see cref="NetworkInfo.Tensors"/> says where each tensor lies.
    /// </summary>
    Span<float> Parameters { get; }

    /// <summary>Computes the outputs of any number of rows.</summary>
    /// <param name="batch">The inputs; targets are not read.</param>
    /// <param name="outputs">Receives one row of outputs for each row of inputs.</param>
    /// <param name="workspace">A workspace made from <see cref="Info"/>.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the workspace belongs to another network; nothing is written.</exception>
    void PredictBatch(Batch batch, Span<float> outputs, Workspace workspace);

    /// <summary>
    /// Runs one part of one phase of a training step whose batch lies in <paramref name="step"/>. The phases run in order,
    /// each to its end before the next; the parts of a phase are independent of each other.
    /// </summary>
    /// <param name="phase">The index into <see cref="NetworkInfo.Phases"/>.</param>
    /// <param name="step">The training state, made from <see cref="Info"/>.</param>
    /// <param name="part">The part to run, from 0.</param>
    /// <param name="parts">The number of parts, at least 1.</param>
    /// <exception cref="ArgumentException">There is no such phase or part, or the state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">The state holds no batch.</exception>
    void RunPhase(int phase, TrainingState step, int part, int parts);
}
