using NetGen.Generators.Model;
using NetGen.Testing;
using NetGen.Testing.Reference;
using NetGen.Testing.Reference.Layers;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>The reference by itself, on what no chain of layers shows.</summary>
public sealed class ReferenceGraphTests
{
    private static readonly double[][] Rows = Draw(rows: 3, columns: 4, seed: 1);

    /// <summary>Of those in the model, which are what can be declared: planning has some of its own.</summary>
    [Fact]
    public void EveryLayerSpecificationHasAReference() => Assert.Equal(
        typeof(LayerSpec).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerSpec)) && !type.IsAbstract && type.Namespace == typeof(LayerSpec).Namespace)
            .Select(type => type.Name)
            .Order(),
        ReferenceLayers.All.Select(layer => layer.Specification.Name).Order());

    /// <summary>One objective of what two readers of a layer give, against central differences: its gradient is the sum of what both pass down.</summary>
    [Fact]
    public void GradientsOfALayerReadTwiceAreSummed()
    {
        var spec = WithTwoReaders();
        var graph = new ReferenceGraph(spec);
        var parameters = Draw(rows: 1, graph.ParameterCount, seed: 2)[0];
        var byOutputs = Enumerable.Range(1, 2).ToDictionary(layer => layer, layer => Draw(Rows.Length, columns: 3, seed: 2 + (ulong)layer));

        var gradient = new ReferenceEvaluation(graph, parameters, Rows, isTraining: true).Backward(byOutputs);

        var differences = Enumerable.Range(0, graph.TrainedCount)
            .Select(parameter => (ObjectiveAt(parameter, Tolerance.Step) - ObjectiveAt(parameter, -Tolerance.Step)) / (2 * Tolerance.Step))
            .ToArray();
        Tolerance.Check("gradient of two readers", differences, gradient, Tolerance.Differences);

        double ObjectiveAt(int parameter, double distance)
        {
            double[] moved = [.. parameters];
            moved[parameter] += distance;
            var evaluation = new ReferenceEvaluation(graph, moved, Rows, isTraining: true);
            return byOutputs.Sum(layer => Dot(evaluation.Outputs(layer.Key), layer.Value));
        }
    }

    /// <summary>What nobody reads has no gradient, and what stands between a layer and its reader does not concern them.</summary>
    [Fact]
    public void ALayerReadsWhatItNames()
    {
        var spec = WithTwoReaders();
        var direct = spec with { Layers = EquatableArray.Of(spec.Layers[0], spec.Layers[2]), Shapes = EquatableArray.Of(spec.Shapes[0], spec.Shapes[2]) };
        var parameters = Draw(rows: 1, new ReferenceGraph(spec).ParameterCount, seed: 2)[0];
        var (trunk, reader) = (15, 12);
        var network = new ReferenceNetwork(spec, parameters);
        var expected = new ReferenceNetwork(direct, [.. parameters[..trunk], .. parameters[^reader..]]);
        var byOutputs = Draw(Rows.Length, columns: 3, seed: 3);

        Assert.Equal(expected.Forward(Rows), network.Forward(Rows));
        var gradient = expected.Gradient(Rows, byOutputs);
        Assert.Equal([.. gradient[..trunk], .. new double[reader], .. gradient[trunk..]], network.Gradient(Rows, byOutputs));
    }

    [Fact]
    public void RefusesParametersOfAnotherNetwork()
    {
        var exception = Assert.Throws<HarnessException>(() => new ReferenceNetwork(WithTwoReaders(), new double[38]));
        Assert.Equal("The reference of 'Net' has 39 parameters, not 38.", exception.Message);
    }

    /// <summary>A chain of three layers of one shape, of which the last is made to read the first.</summary>
    private static NetworkSpec WithTwoReaders()
    {
        var chain = Specifications.Parse(NetworkSource.Named("Net").Input(4).Dense(3, "Tanh", "Trunk").Dense(3, "Gelu").Dense(3, "Silu").ToString());
        return chain with { Layers = EquatableArray.Of(chain.Layers[0], chain.Layers[1], chain.Layers[2] with { From = EquatableArray.Of("Trunk") }) };
    }

    private static double[][] Draw(int rows, int columns, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (2.0 * random.NextSingle()) - 1).ToArray())];
    }

    private static double Dot(double[][] left, double[][] right) => left.Zip(right, (a, b) => a.Zip(b, (x, y) => x * y).Sum()).Sum();
}
