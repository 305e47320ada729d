using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// The modifiers of methods that read the parameters. On a struct they are <c>readonly</c>: on a field or element that cannot be written to the
/// compiler would call others on a copy of the whole network.
/// </summary>
internal static class MethodModifiers
{
    public static string Public(NetworkPlan plan) => plan.IsValue ? "public readonly" : "public";

    public static string Private(NetworkPlan plan) => plan.IsValue ? "private readonly" : "private";

    /// <summary>Those of a method that changes the parameters, which of a struct is called through an extension method on a reference.</summary>
    public static string Mutator(NetworkPlan plan) => plan.IsValue ? "private" : "public";
}
