using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The counter-based generator Threefry2x32 with 13 rounds (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"),
/// the fewest that pass every test of BigCrush: random bits that follow from a key and a counter, so that anybody can draw any of them at
/// any time. It only adds, rotates and compares bits, which vectors of every width do alike.
/// </summary>
internal static class Threefry
{
    // Skein's constant, which keeps a key of zeros from being a fixed point.
    private const uint Parity = 0x1BD11BDA;

    /// <summary>The first of the two words that belong to a counter.</summary>
    /// <param name="key0">The key's first word.</param>
    /// <param name="key1">The key's second word.</param>
    /// <param name="counter0">The counter's first word, of its own in each lane.</param>
    /// <param name="counter1">The counter's second word, of its own in each lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector FirstWord<TLanes, TVector>(uint key0, uint key1, TVector counter0, TVector counter1)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var key2 = Parity ^ key0 ^ key1;
        var x0 = TLanes.AddBits(counter0, TLanes.BroadcastBits(key0));
        var x1 = TLanes.AddBits(counter1, TLanes.BroadcastBits(key1));

        Mix<TLanes, TVector>(ref x0, ref x1, 13);
        Mix<TLanes, TVector>(ref x0, ref x1, 15);
        Mix<TLanes, TVector>(ref x0, ref x1, 26);
        Mix<TLanes, TVector>(ref x0, ref x1, 6);
        x0 = TLanes.AddBits(x0, TLanes.BroadcastBits(key1));
        x1 = TLanes.AddBits(x1, TLanes.BroadcastBits(key2 + 1));

        Mix<TLanes, TVector>(ref x0, ref x1, 17);
        Mix<TLanes, TVector>(ref x0, ref x1, 29);
        Mix<TLanes, TVector>(ref x0, ref x1, 16);
        Mix<TLanes, TVector>(ref x0, ref x1, 24);
        x0 = TLanes.AddBits(x0, TLanes.BroadcastBits(key2));
        x1 = TLanes.AddBits(x1, TLanes.BroadcastBits(key0 + 2));

        Mix<TLanes, TVector>(ref x0, ref x1, 13);
        Mix<TLanes, TVector>(ref x0, ref x1, 15);
        Mix<TLanes, TVector>(ref x0, ref x1, 26);
        Mix<TLanes, TVector>(ref x0, ref x1, 6);
        x0 = TLanes.AddBits(x0, TLanes.BroadcastBits(key0));
        x1 = TLanes.AddBits(x1, TLanes.BroadcastBits(key1 + 3));

        // The last round's second word is not needed.
        return TLanes.AddBits(x0, x1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix<TLanes, TVector>(ref TVector x0, ref TVector x1, [ConstantExpected] int rotation)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        x0 = TLanes.AddBits(x0, x1);
        x1 = TLanes.XorBits(TLanes.RotateBits(x1, rotation), x0);
    }
}
