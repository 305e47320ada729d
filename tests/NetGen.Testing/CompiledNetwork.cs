using NetGen.Generators.Model;

namespace NetGen.Testing;

/// <summary>
/// A generated network of a class that exists only at run time, behind delegates, because spans cannot be passed by reflection.
/// </summary>
public sealed class CompiledNetwork
{
    private readonly object _network;

    internal CompiledNetwork(Type type, NetworkSpec specification, ulong seed)
    {
        _network = Activator.CreateInstance(type, seed)!;
        Specification = specification;
        Info = (NetworkInfo)type.GetProperty("Info")!.GetValue(null)!;
        Predict = Bind<PredictCall>("Predict");
        PredictBatch = Bind<PredictCall>("PredictBatch");
        ComputeGradients = Bind<StepCall>("ComputeGradients");
        TrainBatch = Bind<StepCall>("TrainBatch");
        Forward = Bind<ForwardCall>("Forward");
        Backward = Bind<BackwardCall>("Backward");
        BackwardFromLogits = type.GetMethod("BackwardFromLogits") is null ? null : Bind<BackwardCall>("BackwardFromLogits");
        CopyParametersTo = BindExtension<ParameterTarget>("CopyParametersTo");
        CopyParametersFrom = BindExtension<ParameterSource>("CopyParametersFrom");
        Update = typeof(TrainingExtensions).GetMethod("Update")!.MakeGenericMethod(type).CreateDelegate<Action<TrainingState>>(_network);
        RunPhase = BindContract<PhaseCall>("RunPhase");
    }

    public delegate void PredictCall(ReadOnlySpan<float> inputs, Span<float> outputs);

    public delegate float StepCall(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, TrainingState training, ReadOnlySpan<float> sampleWeights);

    public delegate ReadOnlySpan<float> ForwardCall(ReadOnlySpan<float> inputs, TrainingState training);

    public delegate void BackwardCall(ReadOnlySpan<float> outputGradient, TrainingState training);

    public delegate void ParameterTarget(Span<float> destination);

    public delegate void ParameterSource(ReadOnlySpan<float> source);

    public delegate void PhaseCall(int phase, TrainingState step, int part, int parts);

    public NetworkInfo Info { get; }

    public PredictCall Predict { get; }

    public PredictCall PredictBatch { get; }

    public StepCall ComputeGradients { get; }

    public StepCall TrainBatch { get; }

    public ForwardCall Forward { get; }

    public BackwardCall Backward { get; }

    /// <summary>Only behind Softmax and Sigmoid.</summary>
    public BackwardCall? BackwardFromLogits { get; }

    public ParameterTarget CopyParametersTo { get; }

    public ParameterSource CopyParametersFrom { get; }

    public Action<TrainingState> Update { get; }

    public PhaseCall RunPhase { get; }

    internal NetworkSpec Specification { get; }

    /// <summary>The parameters without padding.</summary>
    public float[] Parameters()
    {
        var parameters = new float[Info.ParameterCount];
        CopyParametersTo(parameters);
        return parameters;
    }

    /// <summary>The gradients of a state without padding: of the trained ones of <see cref="Parameters"/>, in their order.</summary>
    public float[] Gradients(TrainingState training)
    {
        var gradients = new List<float>();
        foreach (var tensor in Info.Tensors.Where(Info.IsTrained))
        {
            var values = new float[tensor.Count];
            tensor.In(training.Gradients).CopyTo(values);
            gradients.AddRange(values);
        }

        return [.. gradients];
    }

    private TDelegate Bind<TDelegate>(string method)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var type = _network.GetType();
        return (type.GetMethod(PortAdapter.Prefix + method, parameters) ?? type.GetMethod(method, parameters)!).CreateDelegate<TDelegate>(_network);
    }

    private TDelegate BindExtension<TDelegate>(string method)
        where TDelegate : Delegate
    {
        var argument = typeof(TDelegate).GetMethod("Invoke")!.GetParameters()[0].ParameterType;
        var network = Type.MakeGenericMethodParameter(0);
        return typeof(NetworkExtensions).GetMethod(method, [network, argument])!.MakeGenericMethod(_network.GetType()).CreateDelegate<TDelegate>(_network);
    }

    private TDelegate BindContract<TDelegate>(string method)
        where TDelegate : Delegate
    {
        var contract = typeof(INetwork<>).MakeGenericType(_network.GetType());
        var map = _network.GetType().GetInterfaceMap(contract);
        var index = Array.FindIndex(map.InterfaceMethods, candidate => candidate.Name == method);
        return map.TargetMethods[index].CreateDelegate<TDelegate>(_network);
    }
}
