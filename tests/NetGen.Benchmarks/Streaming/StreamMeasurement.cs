using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Streaming;

/// <summary>Measures steps of recurrent networks on a stream: one a call, in blocks, of silence and of denormal inputs, against C.</summary>
internal static class StreamMeasurement
{
    /// <summary>What the workloads together are called.</summary>
    internal const string Name = "W3";

    private const int SignalLength = 4096;
    private const int BlockSize = 512;
    private const int StepsToAgree = 500;
    private const float Tolerance = 1e-4f;
    private const int AllocationSteps = 10_000;

    internal static IEnumerable<StreamReport> Measure(int rounds)
    {
        var (gru, lstm) = (new GruNet(seed: 1), new LstmNet(seed: 1));
        yield return Measure("W3a", rounds, (signal, block) => new GruStreaming(gru, signal, block), Parameters(gru, GruNet.ParameterCount));
        yield return Measure("W3b", rounds, (signal, block) => new LstmStreaming(lstm, signal, block), Parameters(lstm, LstmNet.ParameterCount));
    }

    private static StreamReport Measure(string name, int rounds, Func<float[], int, Contestant> create, float[] parameters)
    {
        var random = new SeededRandom(12345);
        float[] signal = [.. Enumerable.Range(0, SignalLength).Select(_ => random.NextNormal())];
        var subject = create(signal, 1);
        var yardstick = Entrant.Of(Entrants.C, () => new StreamYardstick(name, signal, parameters));
        Contestant[] present =
        [
            subject,
            create(signal, BlockSize),
            create(new float[SignalLength], 1),
            create([.. Enumerable.Repeat(1e-40f, SignalLength)], 1),
            .. yardstick.Contestant is { } contestant ? [contestant] : Array.Empty<Contestant>(),
        ];
        RequireAgreement(name, subject, yardstick.Contestant);
        var collected = CleanRounds.Collect(rounds, new Race(present).Run);
        return new StreamReport(
            name,
            collected.Median(times => times[0]),
            collected.Median(times => times[1]),
            collected.Median(times => times[2] / times[0]),
            collected.Median(times => times[3] / times[0]),
            AllocatedBytes(subject),
            yardstick.Contestant is null ? null : collected.Median(times => times[4] / times[0]),
            yardstick.Reason,
            collected);
    }

    private static float[] Parameters<TNetwork>(TNetwork network, int count)
        where TNetwork : class, INetwork<TNetwork>
    {
        var parameters = new float[count];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private static void RequireAgreement(string name, Contestant subject, Contestant? peer)
    {
        if (peer is null)
        {
            return;
        }

        Array.ForEach([subject, peer], contestant =>
        {
            contestant.Restart();
            contestant.Run(StepsToAgree);
        });
        if (!(float.Abs(subject.Result[0] - peer.Result[0]) <= Tolerance))
        {
            throw new DisagreementException($"{name}: step {StepsToAgree} gives {subject.Result[0]:R} in NetGen and {peer.Result[0]:R} in C.");
        }
    }

    private static double AllocatedBytes(Contestant contestant)
    {
        contestant.Run(AllocationSteps);
        var before = GC.GetAllocatedBytesForCurrentThread();
        contestant.Run(AllocationSteps);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / AllocationSteps;
    }
}
