using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the generated part of a network.</summary>
internal static class NetworkEmitter
{
    public static IReadOnlyList<EmittedFile> Emit(NetworkPlan plan) => [];
}
