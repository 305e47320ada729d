using System.Collections.Concurrent;

namespace NetGen.IntegrationTests.Threads;

/// <summary>A small network that tells of each part of a phase before it runs it, and remembers the threads it was run by.</summary>
internal sealed class Watched(Action<int, int>? onPart = null) : INetwork<Watched>
{
    private readonly Tiny _network = new(seed: 1);
    private readonly ConcurrentDictionary<Thread, int> _threads = new();

    public static NetworkInfo Info => Tiny.Info;

    public Span<float> Parameters => Contract.Parameters;

    /// <summary>The threads that ran parts, with the last part each of them ran.</summary>
    public IReadOnlyDictionary<Thread, int> Threads => _threads;

    /// <summary>The threads beside the caller's.</summary>
    public IEnumerable<Thread> Workers => _threads.Keys.Where(thread => thread != Thread.CurrentThread);

    private INetwork<Tiny> Contract => _network;

    public static Watched Create(ulong seed) => new();

    public void PredictBatch(Batch batch, Span<float> outputs, Workspace workspace) => Contract.PredictBatch(batch, outputs, workspace);

    public void RunPhase(int phase, TrainingState step, int part, int parts)
    {
        _threads[Thread.CurrentThread] = part;
        onPart?.Invoke(phase, part);
        Contract.RunPhase(phase, step, part, parts);
    }
}
