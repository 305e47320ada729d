using System.Diagnostics;

namespace GameAgents.Reports;

/// <summary>What was measured: of all frames their time and what they allocated, of each generation how good it was. To add to it allocates nothing.</summary>
internal sealed class Progress(int generations)
{
    /// <summary>What a frame may take, in milliseconds, of the 16 that it lasts at 60 frames a second.</summary>
    internal const double Budget = 4;

    private readonly double[] _scores = new double[generations];
    private readonly double[] _errors = new double[generations];
    private int _generation;
    private long _frames;
    private long _framesInBudget;
    private long _ticks;

    /// <summary>The food that an agent ate on average in each generation.</summary>
    internal IReadOnlyList<double> Scores => _scores;

    /// <summary>How far the companion's guess was from what the player did, on average in each generation.</summary>
    internal IReadOnlyList<double> Errors => _errors;

    /// <summary>The bytes that all frames allocated.</summary>
    internal long Allocated { get; private set; }

    /// <summary>The mean time of a frame in milliseconds.</summary>
    internal double MeanFrame => Milliseconds(_ticks) / _frames;

    /// <summary>The share of frames within the budget.</summary>
    internal double InBudget => (double)_framesInBudget / _frames;

    internal void AddFrame(long ticks, long allocated)
    {
        _frames++;
        _ticks += ticks;
        Allocated += allocated;
        if (Milliseconds(ticks) <= Budget)
        {
            _framesInBudget++;
        }
    }

    internal void AddGeneration(double score, double error)
    {
        _scores[_generation] = score;
        _errors[_generation] = error;
        _generation++;
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
