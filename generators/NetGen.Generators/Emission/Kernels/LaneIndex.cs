namespace NetGen.Generators.Emission.Kernels;

/// <summary>Offsets in whole vectors, as expressions over the width of a register.</summary>
internal static class LaneIndex
{
    /// <summary>So many vectors behind an index.</summary>
    public static string At(string index, int vector) => vector == 0 ? index : $"{index} + {Vectors(vector)}";

    /// <summary>The floats in so many vectors.</summary>
    public static string Vectors(int count) => count == 1 ? "TLanes.Count" : $"{count} * TLanes.Count";
}
