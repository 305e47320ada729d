namespace NetGen.Benchmarks.Measuring;

/// <summary>Rounds to draw conclusions from.</summary>
/// <param name="Rounds">Those that count.</param>
/// <param name="Dropped">How many were measured and thrown away.</param>
/// <param name="Disturbed">How many of those that count are disturbed, because the machine gave nothing better.</param>
internal sealed record CleanRounds(IReadOnlyList<Round> Rounds, int Dropped, int Disturbed)
{
    /// <summary>More than most probes of a core alone show, and less than those of one with a busy thread beside.</summary>
    internal const double TolerableSlowdown = 0.05;

    private const double TolerableShare = 0.01;
    private const int TriesForEach = 3;

    /// <summary>Measures until enough rounds had the machine to themselves, or the patience ends; then the least disturbed fill up.</summary>
    internal static CleanRounds Collect(int wanted, Func<Round> measure)
    {
        var rounds = new List<Round>();
        var clean = 0;
        while (clean < wanted && rounds.Count < wanted * TriesForEach)
        {
            var round = measure();
            rounds.Add(round);
            clean += IsDisturbed(round) ? 0 : 1;
        }

        Round[] kept = [.. rounds.OrderBy(round => IsDisturbed(round) ? round.ShareTakenAway + round.Slowdown : 0).Take(wanted)];
        return new CleanRounds(kept, rounds.Count - kept.Length, kept.Count(IsDisturbed));
    }

    /// <summary>The median over the rounds of something measured in each.</summary>
    internal double Median(Func<double[], double> value) => Medians.Of(Rounds.Select(round => value(round.Times)));

    private static bool IsDisturbed(Round round) => round.ShareTakenAway > TolerableShare || round.Slowdown > TolerableSlowdown;
}
