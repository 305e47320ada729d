using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>How a network will be computed.</summary>
internal sealed record NetworkPlan(NetworkSpec Spec);
