using System.Diagnostics;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Measuring;
using NetGen.Testing;

namespace NetGen.Benchmarks.Layers;

/// <summary>The public <c>Forward</c> and <c>Backward</c> of a layer's network, by whose clock the layer itself is timed. A unit is one of each, on a batch.</summary>
internal sealed class LayerPasses : Contestant
{
    // As many as a slot has and more.
    private const int MostPasses = 1 << 14;

    private readonly LoadedNetworks _networks;
    private readonly TrainingState _training;
    private readonly Func<float> _forward;
    private readonly Action _backward;
    private readonly Func<long> _ticks;
    private readonly float[] _result = new float[1];
    private readonly double[] _forwardTicks = new double[MostPasses];
    private readonly double[] _backwardTicks = new double[MostPasses];
    private int _passes;
    private double[] _kept = [];

    internal LayerPasses(LayerSubject subject)
    {
        _networks = GeneratorHarness.Compile(subject.Text, LayerTimer.Clock).Load(LayerTimer.Rewrite);
        _ticks = _networks.Type(LayerTimer.ClockName).GetMethod("Ticks")!.CreateDelegate<Func<long>>();
        var type = _networks.Type(LayerSubject.NetworkName);
        var network = Activator.CreateInstance(type, 0UL)!;
        var info = (NetworkInfo)type.GetProperty("Info")!.GetValue(null)!;
        _training = new TrainingState(info, new Sgd(0.01f));
        var random = new SeededRandom(12345);
        _forward = info.Inputs[0].Vocabulary is { } vocabulary
            ? ForwardOf(network, Indices(random, info.InputSize, vocabulary))
            : ForwardOf(network, Normal(random, info.InputSize));
        var gradient = Normal(random, info.OutputSize);
        var backward = type.GetMethod("Backward")!.CreateDelegate<Backward>(network);
        _backward = () => backward(gradient, _training);
        MultiplyAdds = subject.IsBelowOthers ? 0 : info.MultiplyAdds;
    }

    private delegate ReadOnlySpan<float> Forward<T>(ReadOnlySpan<T> inputs, TrainingState training);

    private delegate void Backward(ReadOnlySpan<float> outputGradient, TrainingState training);

    public override ReadOnlySpan<float> Result => _result;

    /// <summary>Those of a row's forward pass.</summary>
    internal long MultiplyAdds { get; }

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        _passes = (int)long.Min(count, MostPasses);
        for (var pass = 0L; pass < count; pass++)
        {
            var before = _ticks();
            _result[0] = _forward();
            var between = _ticks();
            _backward();
            _forwardTicks[pass % MostPasses] = between - before;
            _backwardTicks[pass % MostPasses] = _ticks() - between;
        }
    }

    public override void Keep() => _kept = [Nanoseconds(_forwardTicks), Nanoseconds(_backwardTicks)];

    /// <summary>A round with the two times of the layer itself in place of that of the whole passes.</summary>
    internal Round Apart(Round round) => round with { Times = [.. _kept, .. round.Times.AsSpan(1)] };

    public override void Dispose() => _networks.Dispose();

    private static float[] Normal(SeededRandom random, int size) => [.. Enumerable.Range(0, LayerSubject.BatchSize * size).Select(_ => random.NextNormal())];

    private static int[] Indices(SeededRandom random, int size, int vocabulary) =>
        [.. Enumerable.Range(0, LayerSubject.BatchSize * size).Select(_ => random.NextInt32(vocabulary))];

    private Func<float> ForwardOf<T>(object network, T[] inputs)
    {
        var forward = network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<T>), typeof(TrainingState)])!.CreateDelegate<Forward<T>>(network);
        return () => forward(inputs, _training)[0];
    }

    /// <summary>The median pass: one in which another process had the core does not count.</summary>
    private double Nanoseconds(double[] ticks) => Medians.Of(ticks.Take(_passes)) * 1e9 / Stopwatch.Frequency;
}
