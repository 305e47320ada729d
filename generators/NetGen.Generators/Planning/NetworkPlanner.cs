using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Decides how a network is computed.</summary>
internal static class NetworkPlanner
{
    public static NetworkPlan Plan(NetworkSpec spec) => new(spec);
}
