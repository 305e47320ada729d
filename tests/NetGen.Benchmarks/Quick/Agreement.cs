using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>Makes sure that all contestants do the same work before anything is timed.</summary>
internal static class Agreement
{
    private const int Steps = 4;

    // Adam moves a parameter with a vanishing gradient by the sign of rounding errors, so the losses of steps drift apart a little.
    private const float Relative = 2e-3f;
    private const float Absolute = 1e-4f;

    /// <exception cref="DisagreementException">A peer computes something else.</exception>
    internal static void Require(Workload workload, Contestant reference, IEnumerable<Entrant> peers)
    {
        var expected = Answer(workload, reference);
        foreach (var peer in peers)
        {
            if (peer.Contestant is not null)
            {
                Require(workload, peer.Key, expected, Answer(workload, peer.Contestant));
            }
        }
    }

    /// <summary>The losses of the first steps, or the outputs.</summary>
    private static float[] Answer(Workload workload, Contestant contestant)
    {
        contestant.Restart();
        var answer = new List<float>();
        for (var step = 0; step < (workload.IsTraining ? Steps : 1); step++)
        {
            contestant.Run(1);
            answer.AddRange(contestant.Result);
        }

        return [.. answer];
    }

    private static void Require(Workload workload, string peer, float[] expected, float[] found)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var tolerance = Absolute + (Relative * float.Abs(expected[i]));
            if (!(float.Abs(found[i] - expected[i]) <= tolerance))
            {
                throw new DisagreementException(
                    $"{workload.Name}: NetGen gives {expected[i]:R} where {peer} gives {found[i]:R} (value {i}); they do not do the same work.");
            }
        }
    }
}
