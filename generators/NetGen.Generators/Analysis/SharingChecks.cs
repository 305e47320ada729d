using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that layers share weights with a layer that has such, and leave to it what concerns them.</summary>
internal static class SharingChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            if (spec.Layers[index].SharedWith is { } owner && FindReason(spec, index, owner) is { } reason)
            {
                var meant = GraphChecks.Meant(spec, index, owner, []);
                yield return new Problem(DiagnosticIds.UnknownOwner, Site(index), spec.Layers[index].Name, owner, reason + NearName.Ask(meant))
                {
                    Mend = meant,
                };
            }
        }

        for (var index = 0; index < spec.Regularization.Count; index++)
        {
            var line = spec.Regularization[index];
            if (line.Layer is { } layer && WeightSharing.OwnerOf(spec, layer) is { } owner)
            {
                yield return new Problem(
                    DiagnosticIds.SettingOfSharedWeights, ProblemSite.Regularization(index), line.Kind, spec.Layers[owner].Name, spec.Layers[layer].Name);
            }
        }
    }

    /// <summary>Checks kinds and shapes, once those of all layers are known.</summary>
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec, IReadOnlyList<TensorShape> outputs)
    {
        var graph = NetworkGraph.Of(spec);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            if (WeightSharing.OwnerOf(spec, index) is not { } owner)
            {
                continue;
            }

            var (shapes, others) = (TensorShapes(spec, graph, index, outputs), TensorShapes(spec, graph, owner, outputs));
            if (others.Count == 0)
            {
                yield return new Problem(DiagnosticIds.UnknownOwner, Site(index), spec.Layers[index].Name, spec.Layers[owner].Name, "which has no weights to share");
            }
            else if (spec.Layers[index].GetType() != spec.Layers[owner].GetType() || !shapes.SequenceEqual(others))
            {
                yield return new Problem(
                    DiagnosticIds.SharedWeightsMismatch,
                    Site(index),
                    spec.Layers[index].Name,
                    spec.Layers[index].Kind,
                    string.Join(", ", shapes),
                    spec.Layers[owner].Name,
                    spec.Layers[owner].Kind,
                    string.Join(", ", others));
            }
        }
    }

    private static IReadOnlyList<TensorShape> TensorShapes(NetworkSpec spec, NetworkGraph graph, int layer, IReadOnlyList<TensorShape> outputs)
    {
        var source = graph.Sources(layer)[0];
        var vocabulary = NetworkGraph.IsInput(source) ? NetworkGraph.InputOf(spec, source).Vocabulary : null;
        var input = vocabulary is { } count ? TensorShape.Vector(count) : ShapeInference.SourceShapes(spec, graph, layer, outputs)[0];
        return LayerRules.Of(spec.Layers[layer]).TensorShapes(spec.Layers[layer], input);
    }

    private static string? FindReason(NetworkSpec spec, int index, string name) => NetworkGraph.Find(spec, index, name) switch
    {
        null => GraphChecks.Reason(spec, index, name),
        { } named => NetworkGraph.IsInput(named) ? "an input" : null,
    };

    private static ProblemSite Site(int index) => ProblemSite.Layer(index, "SharedWith");
}
