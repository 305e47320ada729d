using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// A hash of what makes the parameters of two networks interchangeable: shapes, kinds, activations, and which weights are shared. Names, losses,
/// capacities and what only training computes may differ.
/// </summary>
internal static class ArchitectureHash
{
    public static string Of(NetworkSpec spec)
    {
        var text = new StringBuilder(string.Concat(spec.Inputs.Select(Describe)));
        var graph = NetworkGraph.Of(spec);
        var numbers = Number(spec, graph);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            if (!spec.Layers[index].IsTrainingOnly)
            {
                text.Append(Describe(spec.Layers[index]))
                    .Append(DescribeSources([.. graph.Sources(index).Select(source => numbers[source])], numbers[index]))
                    .Append(WeightSharing.OwnerOf(spec, index) is { } owner ? FormattableString.Invariant($" with {numbers[owner]}") : string.Empty)
                    .Append('\n');
            }
        }

        if (spec.Outputs.Count > 1)
        {
            text.Append(string.Join(" ", spec.Outputs.Select(output => numbers[NetworkGraph.LayerOf(spec, output)!.Value]))).Append('\n');
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>Numbers what predictions compute; a layer of training alone has the number of what it reads.</summary>
    private static Dictionary<int, int> Number(NetworkSpec spec, NetworkGraph graph)
    {
        var numbers = Enumerable.Range(0, spec.Inputs.Count).ToDictionary(input => NetworkGraph.Input - input, input => -input);
        var count = 0;
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            numbers[index] = spec.Layers[index].IsTrainingOnly ? numbers[graph.Sources(index)[0]] : ++count;
        }

        return numbers;
    }

    /// <summary>What a layer reads, unless it is the layer above.</summary>
    private static string DescribeSources(int[] sources, int layer) =>
        sources.SequenceEqual([layer - 1]) ? string.Empty : $" of {string.Join(" ", sources)}";

    private static string Describe(InputSpec input) =>
        input.Vocabulary is { } vocabulary ? FormattableString.Invariant($"indices {input.Shape} of {vocabulary}\n") : $"input {input.Shape}\n";

    private static string Describe(LayerSpec layer)
    {
        var activation = layer.Activation.Name;
        if (layer.Activation.Parameter is { } parameter)
        {
            activation += parameter.ToString("R", CultureInfo.InvariantCulture);
        }

        return $"{layer.Kind} {activation}";
    }
}
