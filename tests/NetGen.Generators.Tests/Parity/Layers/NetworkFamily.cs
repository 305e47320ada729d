using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Networks of one kind of layer, compiled together: the fixture of a class of tests.</summary>
public abstract class NetworkFamily : IDisposable
{
    private readonly Dictionary<string, NetworkSource> _declarations;
    private readonly CompiledNetworks _compiled;

    protected NetworkFamily(IEnumerable<NetworkSource> declarations)
    {
        _declarations = declarations.ToDictionary(declaration => declaration.Name);
        _compiled = CompiledNetworks.Compile([.. _declarations.Values]);
    }

    /// <summary>Holds a network against the double-precision reference, in batches that fill blocks of 16 and that do not.</summary>
    public void AgreesWithTheReference(string name)
    {
        foreach (var rows in new[] { 1, 3, 16, 19 })
        {
            Parity.Check(_compiled.Create(_declarations[name]), rows);
        }
    }

    /// <summary>Holds the reference against central differences.</summary>
    public void ReferenceAgreesWithCentralDifferences(string name) => Parity.CheckReference(_compiled.Create(_declarations[name]), rows: 3);

    /// <summary>A network with parameters of seed 0.</summary>
    protected CompiledNetwork Create(string name) => _compiled.Create(_declarations[name]);

    /// <summary>The gradient of a network's random batch.</summary>
    public float[] Gradients(string name, int rows)
    {
        var network = _compiled.Create(_declarations[name]);
        var batch = RandomBatch.For(network, rows);
        var training = new TrainingState(network.Info, new Sgd(0.1f), seed: 11);
        network.ComputeGradients(batch.Inputs, batch.Targets, training, []);
        return network.Gradients(training);
    }

    public void Dispose()
    {
        _compiled.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static NetworkSource Named(string name) => NetworkSource.Named(name, maxBatchSize: 19);
}
