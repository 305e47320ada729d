using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Square roots, correctly rounded, by the hardware's divider or from fused multiply-adds: in a pass that divides too, the multipliers take a part of
/// the roots, or all, while the divider is busy. The bits do not depend on the way.
/// </summary>
internal static class SquareRoot
{
    /// <summary>2^-101: of a smaller number what the root leaves would be denormal, and no longer exact.</summary>
    private const uint Smallest = 0x0D000000;

    private const uint Infinity = 0x7F800000;

    /// <summary>Added to the bits of a positive number, it halves and negates it.</summary>
    private const uint NegativeHalf = 0x7F800000;

    private const uint Sign = 0x80000000;

    /// <summary>
    /// Whether products do better than the divider for all roots: assumed of every Intel, measured on an Ice Lake (AdaGrad 0.37 ns a parameter where
    /// every fourth root went by products, 0.26 where all did; Adam 0.41 and 0.38).
    /// </summary>
    internal static bool HasSlowDivider { get; } = IsMadeByIntel();

    /// <summary>Whether the hardware has an estimate near enough to begin with, at this width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanSpareDivider<TVector>()
        where TVector : struct =>
        Avx512F.IsSupported && typeof(TVector) == typeof(Vector512<float>);

    /// <summary>The square root of each lane.</summary>
    /// <param name="value">The numbers, of any kind.</param>
    /// <param name="sparesDivider">Whether to compute it by products, where that can be.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Of<TLanes, TVector>(TVector value, bool sparesDivider)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (!sparesDivider || !CanSpareDivider<TVector>() || !IsInRange(Unsafe.BitCast<TVector, Vector512<uint>>(value)))
        {
            return TLanes.Sqrt(value);
        }

        var estimate = Avx512F.ReciprocalSqrt14(Unsafe.BitCast<TVector, Vector512<float>>(value));
        return ByProducts<TLanes, TVector>(value, Unsafe.BitCast<Vector512<float>, TVector>(estimate));
    }

    /// <summary>
    /// The square root of finite numbers from 2^-101 up. One step of Goldschmidt's iteration brings the estimate to the precision of a float, and a
    /// last one adds what is left of the number (Markstein 1990, "Computation of elementary functions on the IBM RISC System/6000 processor";
    /// Cornea, Harrison and Tang 2002, "Scientific Computing on Itanium-based Systems"). So it is correctly rounded, whatever the estimate's bits.
    /// </summary>
    /// <param name="value">The numbers.</param>
    /// <param name="estimate">One divided by their roots, with a relative error of at most 2^-14.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ByProducts<TLanes, TVector>(TVector value, TVector estimate)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var root = TLanes.Multiply(value, estimate);
        var negativeHalf = TLanes.AddBits(estimate, TLanes.BroadcastBits(NegativeHalf));
        var error = TLanes.MultiplyAdd(negativeHalf, root, TLanes.Broadcast(0.5f));
        root = TLanes.MultiplyAdd(root, error, root);
        negativeHalf = TLanes.MultiplyAdd(negativeHalf, error, negativeHalf);
        var excess = TLanes.MultiplyAdd(root, root, TLanes.XorBits(value, TLanes.BroadcastBits(Sign)));
        return TLanes.MultiplyAdd(excess, negativeHalf, root);
    }

    /// <summary>The processor's maker begins with "Genu", of "GenuineIntel".</summary>
    private static bool IsMadeByIntel() => X86Base.IsSupported && X86Base.CpuId(0, 0).Ebx == BinaryPrimitives.ReadInt32LittleEndian("Genu"u8);

    /// <summary>Whether no number is smaller, negative, infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInRange(Vector512<uint> bits) =>
        Vector512.LessThanAll(bits - Vector512.Create(Smallest), Vector512.Create(Infinity - Smallest));
}
