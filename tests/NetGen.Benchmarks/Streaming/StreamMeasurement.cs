using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Streaming;

/// <summary>Measures steps of networks on a stream: one a call, in blocks, of silence and of denormal inputs, against C.</summary>
internal static class StreamMeasurement
{
    /// <summary>The recurrent networks.</summary>
    private const string Recurrent = "W3";

    /// <summary>The one of causal convolutions.</summary>
    private const string Convolutional = "TCN";

    private const int SignalLength = 4096;
    private const int RecurrentBlock = 512;
    private const int ConvolutionalBlock = 64;
    private const int StepsToAgree = 500;
    private const float Tolerance = 1e-4f;
    private const int AllocationSteps = 10_000;

    /// <summary>What there is to measure.</summary>
    internal static IReadOnlyList<string> Names => [Recurrent, Convolutional];

    internal static IEnumerable<StreamReport> Measure(string name, int rounds)
    {
        if (name == Convolutional)
        {
            var tcn = new TcnNet(seed: 1);
            yield return Measure(Convolutional, "8 causal convolutions of 8 filters, kernel 3, dilations 1 to 128, tanh; one input", rounds, ConvolutionalBlock, (signal, block) => new StreamContestant<TcnStream>(new(tcn, block), signal, block), Parameters(tcn, TcnNet.ParameterCount));
            yield break;
        }

        var (gru, lstm) = (new GruNet(seed: 1), new LstmNet(seed: 1));
        yield return Measure("W3a", "GRU of 8, dense; one input", rounds, RecurrentBlock, (signal, block) => new StreamContestant<GruStream>(new(gru, block), signal, block), Parameters(gru, GruNet.ParameterCount));
        yield return Measure("W3b", "LSTM of 16, dense; one input", rounds, RecurrentBlock, (signal, block) => new StreamContestant<LstmStream>(new(lstm, block), signal, block), Parameters(lstm, LstmNet.ParameterCount));
    }

    private static StreamReport Measure(string name, string work, int rounds, int blockSize, Func<float[], int, Contestant> create, float[] parameters)
    {
        var random = new SeededRandom(12345);
        float[] signal = [.. Enumerable.Range(0, SignalLength).Select(_ => random.NextNormal())];
        var (subject, blocks) = (create(signal, 1), create(signal, blockSize));
        var yardstick = Entrant.Of(Entrants.C, () => new StreamYardstick(name, signal, parameters));
        var blockYardstick = Entrant.Of(Entrants.C, () => new StreamYardstick($"{name}_block", signal, parameters));
        Contestant[] present =
        [
            subject,
            blocks,
            create(new float[SignalLength], 1),
            create([.. Enumerable.Repeat(1e-40f, SignalLength)], 1),
            .. new[] { yardstick.Contestant, blockYardstick.Contestant }.OfType<Contestant>(),
        ];
        RequireAgreement(name, subject, yardstick.Contestant);
        RequireAgreement(name, blocks, blockYardstick.Contestant);
        var collected = CleanRounds.Collect(rounds, new Race(present).Run);
        return new StreamReport(
            name,
            work,
            collected.Median(times => times[0]),
            collected.Median(times => times[1]),
            collected.Median(times => times[2] / times[0]),
            collected.Median(times => times[3] / times[0]),
            Allocations.PerUnit(subject, AllocationSteps),
            yardstick.Contestant is null ? null : collected.Median(times => times[4] / times[0]),
            blockYardstick.Contestant is null ? null : collected.Median(times => times[5] / times[1]),
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
}
