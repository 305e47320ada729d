using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class SoftmaxCrossEntropy
{
    /// <summary>The same of several rows at once.</summary>
    private readonly struct Lines<TLessEntropy> : ILineLoss
        where TLessEntropy : struct, IOption
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public static void Apply<TLanes, TVector>(
            ref float outputs, ref float deltas, ref float scales, ref float losses, int count, ref float scratch)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            // What is left of the logits has 0 for its largest.
            SoftmaxLines.SubtractLargest<TLanes, TVector>(ref outputs, count, ref scratch);
            var weight = RowLines.Reduce<Sum, ValueTerm, TLanes, TVector>(new ValueTerm(ref deltas), count, ref scratch);
            var distance = RowLines.Reduce<Sum, DistanceTerm, TLanes, TVector>(new DistanceTerm(ref outputs, ref deltas, max: 0f), count, ref scratch);
            var sum = SoftmaxLines.Exponentials<TLanes, TVector>(ref outputs, count, ref scratch);
            var loss = TLanes.MultiplyAdd(weight, VectorMath.Log<TLanes, TVector>(sum), distance);
            if (TLessEntropy.IsChosen)
            {
                var entropy = RowLines.Reduce<Sum, EntropyTerm, TLanes, TVector>(new EntropyTerm(ref deltas), count, ref scratch);
                loss = TLanes.Relu(TLanes.Subtract(loss, entropy));
            }

            TLanes.Store(loss, ref losses, 0);
            SoftmaxLines.Normalize<TLanes, TVector>(ref outputs, sum, count);
            for (var at = 0; at < count * RowLines.Width; at += RowLines.Width)
            {
                TLanes.Store(TLanes.Subtract(TLanes.Load(ref outputs, at), TLanes.Load(ref deltas, at)), ref deltas, at);
            }

            RowLines.Scale<TLanes, TVector>(ref deltas, TLanes.Load(ref scales, 0), count);
        }
    }
}
