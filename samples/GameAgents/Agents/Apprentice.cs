using GameAgents.World;
using NetGen;

namespace GameAgents.Agents;

/// <summary>
/// Learns on a thread of its own what the player does, and hands out what it has learned so far: the game predicts from published copies, which it
/// never waits for. What it learns follows from what it is shown, not from when.
/// </summary>
internal sealed class Apprentice : IDisposable
{
    private const int Rows = PlayerNet.MaxBatchSize;
    private const int StepsPerBatch = 4;

    private readonly TrainingState _training;
    private readonly Published<PlayerNet> _published;
    private readonly int _frames;
    private readonly float[] _views;
    private readonly float[] _pushes;
    private readonly AutoResetEvent _shown = new(false);
    private readonly AutoResetEvent _learned = new(false);
    private readonly Thread _thread;
    private int _shownFrames;
    private int _learnedFrames;
    private bool _ends;

    /// <param name="net">The net to train.</param>
    /// <param name="training">The state of its training.</param>
    /// <param name="frames">How many frames it is shown before it is asked to catch up, whole batches.</param>
    internal Apprentice(PlayerNet net, TrainingState training, int frames)
    {
        (Net, _training, _frames) = (net, training, frames);
        _published = new Published<PlayerNet>(net);
        (_views, _pushes) = (new float[frames * Body.ViewSize], new float[frames * PlayerNet.OutputSize]);
        _thread = new Thread(Learn) { IsBackground = true, Name = "Apprentice" };
        _thread.Start();
    }

    internal PlayerNet Net { get; }

    /// <summary>The bytes that the thread allocated while it learned, up to the last catching up.</summary>
    internal long Allocated { get; private set; }

    /// <summary>The steps of training that so many frames take.</summary>
    internal static int StepsOf(int frames) => frames / Rows * StepsPerBatch;

    /// <summary>What the player would do, as far as is known by now.</summary>
    internal void Predict(ReadOnlySpan<float> view, Span<float> push)
    {
        using var reading = _published.Read();
        reading.Network.Predict(view, push);
    }

    /// <summary>Shows what the player did.</summary>
    internal void Show(ReadOnlySpan<float> view, ReadOnlySpan<float> push)
    {
        var place = _shownFrames % _frames;
        view.CopyTo(_views.AsSpan(place * Body.ViewSize));
        push.CopyTo(_pushes.AsSpan(place * PlayerNet.OutputSize));
        Volatile.Write(ref _shownFrames, _shownFrames + 1);
        if (_shownFrames % Rows == 0)
        {
            _shown.Set();
        }
    }

    /// <summary>Waits, between generations, until all that was shown is learned.</summary>
    internal void CatchUp()
    {
        while (Volatile.Read(ref _learnedFrames) < _shownFrames)
        {
            _learned.WaitOne();
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref _ends, true);
        _shown.Set();
        _thread.Join();
        _shown.Dispose();
        _learned.Dispose();
    }

    private void Learn()
    {
        while (true)
        {
            _shown.WaitOne();
            if (Volatile.Read(ref _ends))
            {
                return;
            }

            while (_learnedFrames + Rows <= Volatile.Read(ref _shownFrames))
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                LearnBatch(_learnedFrames % _frames);
                Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                Volatile.Write(ref _learnedFrames, _learnedFrames + Rows);
                _learned.Set();
            }
        }
    }

    private void LearnBatch(int first)
    {
        var views = _views.AsSpan(first * Body.ViewSize, Rows * Body.ViewSize);
        var pushes = _pushes.AsSpan(first * PlayerNet.OutputSize, Rows * PlayerNet.OutputSize);
        for (var step = 0; step < StepsPerBatch; step++)
        {
            Net.TrainBatch(views, pushes, _training);
        }

        _published.Publish(Net);
    }
}
