using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>Weighted means of two arrays, value by value. Same bits at every width.</summary>
internal static class Blending
{
    /// <summary><c>target = factor * source + (1 - factor) * target</c>, the sum as one fused multiply-add.</summary>
    internal static void Apply(ReadOnlySpan<float> source, Span<float> target, float factor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ApplyInLanes<Lanes512, Vector512<float>>(source, target, factor);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            ApplyInLanes<Lanes256, Vector256<float>>(source, target, factor);
        }
        else
        {
            ApplyInLanes<Lanes128, Vector128<float>>(source, target, factor);
        }
    }

    /// <summary><see cref="Apply"/> at one register width.</summary>
    internal static void ApplyInLanes<TLanes, TVector>(ReadOnlySpan<float> source, Span<float> target, float factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        source = source[..target.Length];
        var done = Blend<TLanes, TVector>(source, target, factor);
        Blend<Lanes32, float>(source[done..], target[done..], factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Blend<TLanes, TVector>(ReadOnlySpan<float> source, Span<float> target, float factor)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var s = ref MemoryMarshal.GetReference(source);
        ref var t = ref MemoryMarshal.GetReference(target);
        var (take, keep) = (TLanes.Broadcast(factor), TLanes.Broadcast(1f - factor));
        var i = 0;
        for (; i <= target.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(TLanes.MultiplyAdd(take, TLanes.Load(ref s, i), TLanes.Multiply(keep, TLanes.Load(ref t, i))), ref t, i);
        }

        return i;
    }
}
