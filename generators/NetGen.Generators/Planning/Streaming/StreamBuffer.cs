using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>
/// Where the values of the steps lie that are computed together: behind those of the steps before them, as far back as somebody reads. The
/// steps walk through a buffer until it is full; what is still read is by then at its front too, so that the values of any
/// steps that follow each other lie in one piece and none is ever moved.
/// </summary>
/// <param name="Offset">Where it begins, in floats.</param>
/// <param name="Stride">The floats from one step to the next.</param>
/// <param name="Past">The steps before that are read.</param>
internal sealed record StreamBuffer(int Offset, int Stride, int Past)
{
    /// <summary>The steps computed together: their values are still in the nearest cache when they are read.</summary>
    public const int MostSteps = 64;

    /// <summary>The steps until the buffer is full, a power of two, so that the number of steps so far tells where the next one goes.</summary>
    public int Period { get; } = PeriodOf(Past);

    /// <summary>The floats, with room for a vector that reaches beyond the last step.</summary>
    public int Length => checked((Past + Period) * Stride + (Stride < Padding.Floats ? Padding.Floats : 0));

    private static int PeriodOf(int past)
    {
        var period = MostSteps;
        while (period < past)
        {
            period = checked(2 * period);
        }

        return period;
    }
}
