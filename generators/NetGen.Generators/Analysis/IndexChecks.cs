using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that inputs of indices are read by layers that look them up, and by no others.</summary>
internal static class IndexChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var graph = NetworkGraph.Of(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            foreach (var source in graph.Sources(index))
            {
                var vocabulary = NetworkGraph.IsInput(source) ? NetworkGraph.InputOf(spec, source).Vocabulary : null;
                if (layer.TakesIndices != vocabulary.HasValue)
                {
                    yield return new Problem(
                        DiagnosticIds.IndicesMismatch,
                        ProblemSite.Layer(index),
                        layer.Name,
                        layer.TakesIndices ? "an [IndexInput]" : "numbers",
                        vocabulary is null ? "numbers" : "an [IndexInput], which [Embedding] reads");
                }
                else if (vocabulary is { } count && layer is EmbeddingSpec embedding && (long)count * Padding.Stride((long)embedding.Dimensions) is var floats && floats > Limits.Parameters)
                {
                    yield return new Problem(DiagnosticIds.TooManyParameters, ProblemSite.Layer(index), Invariant.Print(Limits.Parameters), Invariant.Print(floats), layer.Name);
                }
            }
        }
    }
}
