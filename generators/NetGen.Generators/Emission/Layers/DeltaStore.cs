using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>What is stored of a delta of the layer below: it alone, or added to what others have written.</summary>
internal static class DeltaStore
{
    public static string Value(SourcePlan source, string delta, string reference, string at) =>
        source.Delta == DeltaUse.Add ? Sum($"TLanes.Load(ref {reference}, {at})", delta) : delta;

    /// <summary>What a sum begins with that is stored: zero, or what others have written.</summary>
    public static string Starts(SourcePlan source, string reference, string at) =>
        source.Delta == DeltaUse.Add ? $"TLanes.Load(ref {reference}, {at})" : "TLanes.Zero";

    public static string Sum(string written, string delta) => $"TLanes.Add({written}, {delta})";
}
