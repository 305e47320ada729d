using Microsoft.CodeAnalysis;
using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;
using NetGen.Testing;

namespace NetGen.Benchmarks.Compilation;

/// <summary>Trains a network that was compiled in memory, with or without optimisation. Calls go through delegates.</summary>
internal sealed class CompiledTraining : Contestant
{
    private readonly Problem _problem;
    private readonly NetworkInfo _info;
    private readonly Optimizer _optimizer;
    private readonly LoadedNetworks _networks;
    private readonly Parameters _copyFrom;
    private readonly Step<float>? _targetStep;
    private readonly Step<int>? _labelStep;
    private readonly float[] _loss = new float[1];
    private TrainingState _training;
    private int _next;

    /// <param name="declaration">The network's source text.</param>
    /// <param name="typeName">Its full name.</param>
    /// <param name="problem">What it trains on.</param>
    /// <param name="optimizer">How.</param>
    /// <param name="level">As a Debug or a Release build.</param>
    internal CompiledTraining(string declaration, string typeName, Problem problem, Optimizer optimizer, OptimizationLevel level)
    {
        _networks = GeneratorHarness.Compile(HarnessOptions.Default with { Optimization = level }, declaration).Load();
        var type = _networks.Type(typeName);
        var network = Activator.CreateInstance(type, 0UL)!;
        _info = (NetworkInfo)type.GetProperty("Info")!.GetValue(null)!;
        _problem = problem;
        _optimizer = optimizer;
        _training = new TrainingState(_info, optimizer);
        _copyFrom = typeof(NetworkExtensions).GetMethod("CopyParametersFrom")!.MakeGenericMethod(type).CreateDelegate<Parameters>(network);
        (_targetStep, _labelStep) = problem.Labels.Length == 0 ? (Bind<float>(network), null) : ((Step<float>?)null, Bind<int>(network));
    }

    private delegate void Parameters(ReadOnlySpan<float> source);

    private delegate float Step<T>(
        ReadOnlySpan<float> inputs, ReadOnlySpan<T> targets, TrainingState training, ReadOnlySpan<float> sampleWeights);

    public override ReadOnlySpan<float> Result => _loss;

    public override void Restart()
    {
        _copyFrom(_problem.Parameters);
        _training = new TrainingState(_info, _optimizer);
        _next = 0;
    }

    public override void Run(long count)
    {
        var size = _problem.BatchSize;
        for (var i = 0L; i < count; i++)
        {
            var inputs = _problem.Inputs.AsSpan(_next * size * _info.InputSize, size * _info.InputSize);
            _loss[0] = _labelStep is null
                ? _targetStep!(inputs, _problem.Targets.AsSpan(_next * size * _info.OutputSize, size * _info.OutputSize), _training, [])
                : _labelStep(inputs, _problem.Labels.AsSpan(_next * size, size), _training, []);
            _next = (_next + 1) % _problem.Batches;
        }
    }

    public override void Dispose() => _networks.Dispose();

    private static Step<T> Bind<T>(object network)
    {
        Type[] parameters = [typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<T>), typeof(TrainingState), typeof(ReadOnlySpan<float>)];
        return network.GetType().GetMethod("TrainBatch", parameters)!.CreateDelegate<Step<T>>(network);
    }
}
