using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>One thread of a team and its part of the work.</summary>
internal sealed class Worker
{
    private readonly WorkerTeam _team;
    private readonly int _part;
    private readonly Thread _thread;

    internal Worker(WorkerTeam team, int part)
    {
        _team = team;
        _part = part;
        _thread = new Thread(Work) { Name = $"NetGen worker {part}", IsBackground = true };
    }

    /// <summary>Raised to the turn whose part is done.</summary>
    internal Signal Done { get; } = new();

    /// <summary>What the work threw, if it did.</summary>
    internal ExceptionDispatchInfo? Failure { get; private set; }

    internal void Start() => _thread.UnsafeStart();

    /// <summary>Waits for the end of the thread, if it was ever started.</summary>
    internal void Join()
    {
        if (!_thread.ThreadState.HasFlag(ThreadState.Unstarted))
        {
            _thread.Join();
        }
    }

    private void Work()
    {
        for (var turn = 1; _team.Await(turn); turn++)
        {
            try
            {
                _team.Do(_part);
            }
            catch (Exception exception)
            {
                Failure = ExceptionDispatchInfo.Capture(exception);
            }

            Done.Raise(turn);
        }
    }
}
