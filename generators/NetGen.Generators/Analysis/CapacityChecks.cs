using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks the totals of a network: the floats of its parameters and of what a training step keeps.</summary>
internal static class CapacityChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs) =>
        FindParameterProblems(spec, outputs).Concat(FindActivationProblems(spec, outputs));

    private static IEnumerable<Problem> FindParameterProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var graph = NetworkGraph.Of(spec);
        var total = 0L;
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            total += LayerRules.Of(layer).MeasureParameters(layer, ShapeInference.SourceShapes(spec, graph, index, outputs));
            if (total > Limits.Parameters)
            {
                yield return new Problem(
                    DiagnosticIds.TooManyParameters,
                    ProblemSite.Layer(index),
                    Invariant.Print(Limits.Parameters),
                    Invariant.Print(total),
                    layer.Name);
                yield break;
            }
        }
    }

    private static IEnumerable<Problem> FindActivationProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        // Every layer keeps its outputs and its deltas, and some the inputs of their activation, or more.
        var graph = NetworkGraph.Of(spec);
        var row = spec.InputSize + outputs.Sum(output => 3 * Padding.Stride(output.Size)) + spec.Layers
            .Select((layer, index) => LayerRules.Of(layer).MeasureIntermediates(layer, ShapeInference.SourceShapes(spec, graph, index, outputs)))
            .Sum();

        // Values with places are computed in blocks of samples, of which the last may not be full.
        var samples = outputs.Concat(spec.Inputs.Select(input => input.Shape)).Any(shape => shape.Rank > 1) ? Padding.Padded(spec.MaxBatchSize) : spec.MaxBatchSize;
        var total = row * samples;
        if (total > Limits.Activations)
        {
            yield return new Problem(
                DiagnosticIds.TooMuchActivationMemory,
                ProblemSite.Network("MaxBatchSize"),
                Invariant.Print(Limits.Activations),
                Invariant.Print(total),
                Invariant.Print(row),
                Invariant.Print(spec.MaxBatchSize));
        }
    }
}
