using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Follows the shape of a row through the layers.</summary>
internal static class ShapeInference
{
    /// <summary>Infers the output shape of every layer up to the first that cannot take its input.</summary>
    public static ShapeResult Infer(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        var outputs = new List<TensorShape>();
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            var rule = LayerRules.Of(layer);
            var inputs = SourceShapes(spec, graph, index, outputs);
            if (rule.InferShape(layer, inputs) is not { } output)
            {
                return new ShapeResult(outputs.ToEquatableArray(), ProblemOf(spec, index, inputs, [.. graph.Sources(index).Select(source => NameOf(spec, source))]));
            }

            outputs.Add(output);
        }

        return new ShapeResult(outputs.ToEquatableArray(), Problem: null);
    }

    /// <summary>The shapes of what a layer reads, given those of the layers above it.</summary>
    public static IReadOnlyList<TensorShape> SourceShapes(NetworkSpec spec, NetworkGraph graph, int layer, IReadOnlyList<TensorShape> outputs) =>
        [.. graph.Sources(layer).Select(source => NetworkGraph.IsInput(source) ? NetworkGraph.InputOf(spec, source).Shape : outputs[source])];

    private static Problem ProblemOf(NetworkSpec spec, int index, IReadOnlyList<TensorShape> inputs, string[] names)
    {
        var layer = spec.Layers[index];
        var rule = LayerRules.Of(layer);
        var mismatch = rule.FindMismatch(inputs);
        return new Problem(
            DiagnosticIds.ShapeMismatch,
            ProblemSite.Layer(index),
            layer.Name,
            rule.ExpectedInput(layer, inputs[0]) + (layer.IsJoin ? $" beside {inputs[0]} from {names[0]}" : string.Empty),
            rule.FoundInput(inputs[mismatch]),
            names[mismatch])
        {
            Mend = layer.From.Count == 0 && !layer.IsJoin && TakesFlat(rule, layer, inputs[0]) ? "Flatten" : null,
        };
    }

    private static bool TakesFlat(LayerRule rule, LayerSpec layer, TensorShape input) =>
        input.Size <= Limits.Size && rule.InferShape(layer, [TensorShape.Vector((int)input.Size)]) is not null;

    private static string NameOf(NetworkSpec spec, int source) => !NetworkGraph.IsInput(source) ? $"layer '{spec.Layers[source].Name}'"
        : spec.Inputs.Count == 1 ? "the input"
        : $"input '{NetworkGraph.InputOf(spec, source).Name}'";
}
