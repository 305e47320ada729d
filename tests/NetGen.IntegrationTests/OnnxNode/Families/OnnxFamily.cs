using NetGen.IntegrationTests.Checkpoints;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Cases of related operators: how their values become rows, and their parameters those of a network.</summary>
internal abstract class OnnxFamily
{
    private static readonly OnnxFamily[] All =
    [
        new ElementwiseFamily(), new PReluFamily(), new LogSoftmaxFamily(), new CrossEntropyFamily(),
        new ProductFamily(), new ConvolutionFamily(), new PoolingFamily(), new ViewFamily(), new JoinFamily(),
        new RecurrentFamily(), new NormalizationFamily(), new ChannelNormalizationFamily(),
    ];

    /// <summary>The operators, as they stand in the names of folders.</summary>
    public abstract IReadOnlyList<string> Operators { get; }

    public static OnnxFamily Of(OnnxCase reference) => All.Single(family => family.Operators.Any(reference.IsOf));

    /// <summary>Predicts what the case expects.</summary>
    public virtual void Verify<TNetwork>(OnnxCase reference)
        where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(seed: 1);
        (string, int[], float[])[] parameters = [.. Parameters(reference, TNetwork.Info)];
        if (parameters.Length > 0)
        {
            network.LoadParameters(SafetensorsBytes.Python(null, parameters));
        }

        var found = Predict(network, Inputs(reference));
        if (reference.Rounded)
        {
            Nearness.CheckAsUpstream(Outputs(reference), found);
        }
        else
        {
            Nearness.Check(Outputs(reference), found);
        }
    }

    /// <summary>The rows that the network reads.</summary>
    protected virtual float[] Inputs(OnnxCase reference) => [.. reference.Get("input_0").Floats];

    /// <summary>The rows that it is to give.</summary>
    protected virtual float[] Outputs(OnnxCase reference) => [.. reference.Get("output_0").Floats];

    /// <summary>All parameters as PyTorch would save them; none where the declaration says everything.</summary>
    protected virtual IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info) => [];

    /// <summary>What the only layer with parameters is called in checkpoints.</summary>
    protected static string Key(NetworkInfo info) => info.Layers.Single(layer => layer.ParameterCount > 0).Key;

    private static float[] Predict<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        var count = inputs.Length / TNetwork.Info.InputSize;
        var outputs = new float[count * TNetwork.Info.OutputSize];
        network.PredictBatch(new Batch(inputs, count), outputs, new Workspace(TNetwork.Info));
        return outputs;
    }
}
