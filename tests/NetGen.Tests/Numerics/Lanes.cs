using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.Numerics;

internal static class Lanes
{
    /// <summary>The function of every value, at one width; the count is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float[] Map<TFunction, TLanes, TVector>(float[] values)
        where TFunction : struct, ILaneFunction
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var results = new float[values.Length];
        for (var i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TFunction.Apply<TLanes, TVector>(TLanes.Load(ref values[0], i)), ref results[0], i);
        }

        return results;
    }
}
