using NetGen.Generators.Emission;
using NetGen.Generators.Planning;
using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Compiles networks as they would be if some decisions of the planner had been others; all together, which is faster.</summary>
internal static class ForcedPlans
{
    public static CompiledNetworks Compile(IReadOnlyList<(NetworkSource Declaration, PlanChoices Choices)> networks)
    {
        NetworkSource[] declarations = [.. networks.Select(network => network.Declaration)];
        using var asPlanned = CompiledNetworks.Compile(declarations);
        var forced = new Dictionary<string, string>();
        foreach (var (declaration, choices) in networks)
        {
            var specification = asPlanned.Specification(declaration);
            var files = NetworkEmitter.Emit(NetworkPlanner.Plan(specification));
            var others = NetworkEmitter.Emit(NetworkPlanner.Plan(specification, choices));
            foreach (var (file, other) in files.Zip(others))
            {
                forced[file.Text] = other.Text;
            }
        }

        return asPlanned.Rewritten(text => forced[text]);
    }
}
