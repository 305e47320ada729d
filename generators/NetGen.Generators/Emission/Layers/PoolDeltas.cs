using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>How the windows of a pool write the deltas of their places: where two may write the same one, or none does, all begin at zero and are added to.</summary>
internal static class PoolDeltas
{
    public static void EmitClear(SourceWriter writer, PoolPlan plan)
    {
        if (plan.IsPartition || plan.Sources[0].Delta == DeltaUse.Add)
        {
            return;
        }

        using (writer.Block($"for (nint k = 0; k < blocks * (nint){plan.InputStride}; k += TLanes.Count)"))
        {
            writer.WriteLine("TLanes.Store(TLanes.Zero, ref inputDeltas, k);");
        }

        writer.WriteLine();
    }

    /// <summary>What is stored of the delta of a place.</summary>
    public static string Value(PoolPlan plan, string delta, string at) => plan.IsPartition
        ? DeltaStore.Value(plan.Sources[0], delta, "inputDeltas", at)
        : DeltaStore.Sum($"TLanes.Load(ref inputDeltas, {at})", delta);
}
