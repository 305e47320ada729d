using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Checks that several inputs and outputs can be told apart, in code. What is an identifier is Parsing's affair.</summary>
internal static class PortNameChecks
{
    private static readonly string[] NoSuffix = [string.Empty];

    public static IEnumerable<Problem> FindProblems(NetworkSpec spec)
    {
        var taken = new HashSet<string>(PortNames.Reserved, StringComparer.Ordinal);
        var layers = new HashSet<string>(spec.Layers.Select(layer => layer.Name), StringComparer.Ordinal);
        for (var index = 0; index < spec.Inputs.Count; index++)
        {
            var name = spec.Inputs[index].Name;
            var reason = layers.Contains(name) ? "the name of a layer"
                : spec.Inputs.Count > 1 && !Take(taken, name, NoSuffix) ? Reason(name)
                : null;
            if (reason is not null)
            {
                yield return new Problem(DiagnosticIds.InvalidPortName, ProblemSite.Input(index, "Name"), "free in the network", name, reason);
            }
        }

        for (var index = 0; spec.Outputs.Count > 1 && index < spec.Outputs.Count; index++)
        {
            // Two outputs of one layer are reported as such.
            var name = spec.Outputs[index].Name;
            var isKnown = spec.Outputs.Take(index).Any(other => NetworkGraph.LayerOf(spec, other) == NetworkGraph.LayerOf(spec, spec.Outputs[index]));
            if (!isKnown && !Take(taken, name, PortNames.OutputSuffixes))
            {
                yield return new Problem(
                    DiagnosticIds.InvalidPortName, ProblemSite.Output(index, "Name"), "free in the network", name, Reason(name));
            }
        }
    }

    private static string Reason(string name) => PortNames.Reserved.Contains(PortNames.Parameter(name)) ? "which the emitted methods use" : "which another has";

    private static bool Take(HashSet<string> taken, string name, IEnumerable<string> suffixes) =>
        suffixes.Select(suffix => taken.Add(PortNames.Parameter(name) + suffix)).ToList().TrueForAll(isNew => isNew);
}
