using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>What is stored of a delta of the layer below: it alone, or added to what others have written.</summary>
internal static class DeltaStore
{
    public static string Value(SourcePlan source, string delta, string reference, string at) =>
        source.Delta == DeltaUse.Add ? Sum($"TLanes.Load(ref {reference}, {at})", delta) : delta;

    public static string Sum(string written, string delta) => $"TLanes.Add({written}, {delta})";
}
