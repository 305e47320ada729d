using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The random bits that one layer draws for one sample, 32 for each unit. They follow from the seed of the training, the layer, the number of the
/// sample and the unit alone: neither threads nor the width of vectors nor the way the samples are cut into batches change them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RandomRow
{
    // A layer has at most 2^20 units, which leaves 12 bits of the counter's first word for the sample's number.
    private const int UnitBits = 20;

    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _counter0;
    private readonly uint _counter1;

    /// <summary>Makes the bits of a sample.</summary>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="stream">Which of the layers that draw random numbers.</param>
    /// <param name="sample">The number of the sample; after 2^44 of them the bits begin again.</param>
    internal RandomRow(ulong seed, int stream, long sample)
    {
        // Mixed twice, because small seeds plus small streams would meet: seed 1, stream 2 and seed 2, stream 1.
        var mixed = SeededRandom.SplitMix64(ref seed) + (ulong)stream;
        var key = SeededRandom.SplitMix64(ref mixed);
        (_key0, _key1) = ((uint)key, (uint)(key >> 32));
        (_counter0, _counter1) = ((uint)(sample >> 32) << UnitBits, (uint)sample);
    }

    /// <summary>The key of the random numbers, and the counter of the first unit.</summary>
    internal (uint Key0, uint Key1, uint Counter0, uint Counter1) Words => (_key0, _key1, _counter0, _counter1);

    /// <summary>The bits of the units from <paramref name="unit"/> on, one in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Bits<TLanes, TVector>(nint unit)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Threefry.FirstWord<TLanes, TVector>(
            _key0, _key1, TLanes.AddBits(TLanes.LaneBits, TLanes.BroadcastBits(_counter0 + (uint)unit)), TLanes.BroadcastBits(_counter1));
}
