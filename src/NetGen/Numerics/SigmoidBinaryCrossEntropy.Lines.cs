using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class SigmoidBinaryCrossEntropy
{
    /// <summary>The same of several rows at once.</summary>
    private readonly struct Lines : ILineLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public static void Apply<TLanes, TVector>(
            ref float outputs, ref float deltas, ref float scales, ref float losses, int count, ref float scratch)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var divisor = TLanes.Broadcast(count);
            var sum = RowLines.Reduce<Sum, LogitTerm, TLanes, TVector>(new LogitTerm(ref outputs, ref deltas, scale: 1f), count, ref scratch);
            TLanes.Store(TLanes.Divide(sum, divisor), ref losses, 0);
            RowLines.Scale<TLanes, TVector>(ref deltas, TLanes.Divide(TLanes.Load(ref scales, 0), divisor), count);
        }
    }
}
