using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>The softmax of <see cref="RowLines"/>.</summary>
internal static class SoftmaxLines
{
    private const int Memory = 2 * RowLines.Block;

    /// <summary>Replaces logits by probabilities and sets the padding to 0.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLanes, TVector>(ref float values, int count, int rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var lines = ref MemoryMarshal.GetReference(AlignedStack.Take(stackalloc float[Memory + AlignedStack.Slack], Memory));
        ref var scratch = ref Unsafe.Add(ref lines, RowLines.Block);
        for (var first = 0; first < rows; first += RowLines.Width)
        {
            var some = int.Min(RowLines.Width, rows - first);
            RowLines.Load(ref values, first, some, ref lines, count);
            for (nint lane = 0; lane < RowLines.Width; lane += TLanes.Count)
            {
                ref var z = ref Unsafe.Add(ref lines, lane);
                SubtractLargest<TLanes, TVector>(ref z, count, ref scratch);
                Normalize<TLanes, TVector>(ref z, Exponentials<TLanes, TVector>(ref z, count, ref scratch), count);
            }

            RowLines.Store(ref lines, count, ref values, first, some);
        }
    }

    /// <summary>Replaces logits by their distances from a row's largest, none of which is positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void SubtractLargest<TLanes, TVector>(ref float logits, int count, ref float scratch)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var largest = RowLines.Reduce<Maximum, ValueTerm, TLanes, TVector>(new ValueTerm(ref logits), count, ref scratch);
        for (var at = 0; at < count * RowLines.Width; at += RowLines.Width)
        {
            TLanes.Store(TLanes.Subtract(TLanes.Load(ref logits, at), largest), ref logits, at);
        }
    }

    /// <summary>Replaces such distances by their exponentials and returns the sum of a row's.</summary>
    internal static TVector Exponentials<TLanes, TVector>(ref float distances, int count, ref float scratch)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        RowLines.Reduce<Sum, ExponentialTerm, TLanes, TVector>(new ExponentialTerm(ref distances, max: 0f), count, ref scratch);

    /// <summary>Divides a row's exponentials by their sum, as <see cref="Softmax"/> does: multiplies by the inverse.</summary>
    internal static void Normalize<TLanes, TVector>(ref float exponentials, TVector sum, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        RowLines.Scale<TLanes, TVector>(ref exponentials, TLanes.Divide(TLanes.Broadcast(1f), sum), count);
}
