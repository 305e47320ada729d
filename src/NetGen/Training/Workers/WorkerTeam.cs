namespace NetGen;

/// <summary>
/// Threads that do a piece of work again and again in parts, together with the thread that asks for it. They end when the team is
/// disposed of. Allocates nothing after construction.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Action<int, int> _work;
    private readonly Signal _start = new();
    private readonly Worker[] _workers;
    private int _turn;
    private bool _ends;

    /// <summary>Starts a thread for each part but the first, which is the caller's.</summary>
    /// <param name="parts">The number of parts, at least 1.</param>
    /// <param name="work">Does one part, from 0, of so many.</param>
    internal WorkerTeam(int parts, Action<int, int> work)
    {
        _work = work;
        _workers = new Worker[parts - 1];
        for (var part = 1; part < parts; part++)
        {
            _workers[part - 1] = new Worker(this, part);
        }

        try
        {
            Array.ForEach(_workers, static worker => worker.Start());
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private int Parts => _workers.Length + 1;

    /// <summary>Does the work in all parts and returns when all of them are done.</summary>
    /// <remarks>What a part throws is thrown here, once the other parts are done.</remarks>
    internal void Run()
    {
        _start.Raise(++_turn);
        try
        {
            _work(0, Parts);
        }
        finally
        {
            foreach (var worker in _workers)
            {
                worker.Done.Await(_turn);
            }
        }

        foreach (var worker in _workers)
        {
            worker.Failure?.Throw();
        }
    }

    /// <summary>Ends the threads and waits until they have ended.</summary>
    public void Dispose()
    {
        _ends = true;
        _start.Raise(++_turn);
        Array.ForEach(_workers, static worker => worker.Join());
    }

    /// <summary>Waits for the next turn.</summary>
    /// <returns>Whether there is something to do.</returns>
    internal bool Await(int turn)
    {
        _start.Await(turn);
        return !_ends;
    }

    internal void Do(int part) => _work(part, Parts);
}
