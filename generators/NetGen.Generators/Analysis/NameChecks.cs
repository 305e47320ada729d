using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that layers can be told apart, in code and in checkpoints. What is an identifier is Parsing's affair.</summary>
internal static class NameChecks
{
    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var layer = spec.Layers[index];
            if (FindReservedName(layer, spec.Type, index) is { } reserved)
            {
                yield return reserved;
            }

            if (names.TryGetValue(layer.Name, out var first))
            {
                // Layers without a key take their name for it: one mistake is said once.
                yield return new Problem(
                    DiagnosticIds.DuplicateLayerName,
                    ProblemSite.Layer(index, "Name"),
                    Invariant.Print(index + 1),
                    layer.Name,
                    Invariant.Print(first + 1));
                continue;
            }

            names.Add(layer.Name, index);
            if (FindKeyProblem(layer, index, keys) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static Problem? FindReservedName(LayerSpec layer, TypeDeclarationSpec type, int index)
    {
        var reason = layer.Name switch
        {
            var name when name == type.Name => "the name of the class",
            var name when EmittedMembers.Names.Contains(name) => "the name of a member the generator emits",
            var name when EmittedMembers.HiddenByLayers.Contains(name) => "the name of a method the layer would hide",
            _ => null,
        };
        return reason is null
            ? null
            : new Problem(
                DiagnosticIds.InvalidLayerName, ProblemSite.Layer(index, "Name"), "free in the network", layer.Name, reason);
    }

    private static Problem? FindKeyProblem(LayerSpec layer, int index, Dictionary<string, int> keys)
    {
        // A key that is the name is an empty one only if the name is empty, which Parsing has reported.
        var found = string.IsNullOrWhiteSpace(layer.Key) && layer.Key != layer.Name ? "an empty one"
            : keys.TryGetValue(layer.Key, out var first) ? $"'{layer.Key}', the key of layer {Invariant.Print(first + 1)}"
            : null;
        if (found is null)
        {
            keys.Add(layer.Key, index);
            return null;
        }

        return new Problem(DiagnosticIds.InvalidLayerKey, ProblemSite.Layer(index, "Key"), layer.Name, found);
    }
}
