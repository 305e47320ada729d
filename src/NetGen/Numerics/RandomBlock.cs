using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The random bits that one layer draws for 16 samples that follow each other: those of <see cref="RandomRow"/>, a unit at a time with a sample in
/// each lane.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RandomBlock
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly Words _counters0;
    private readonly Words _counters1;

    /// <summary>Makes the bits of samples.</summary>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="stream">Which of the layers that draw random numbers.</param>
    /// <param name="sample">The number of the first sample.</param>
    internal RandomBlock(ulong seed, int stream, long sample)
    {
        for (var lane = 0; lane < LaneTree.Width; lane++)
        {
            (_key0, _key1, _counters0[lane], _counters1[lane]) = new RandomRow(seed, stream, sample + lane).Words;
        }
    }

    /// <summary>The bits of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="lane">The sample of the first lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Bits<TLanes, TVector>(nint unit, nint lane)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Threefry.FirstWord<TLanes, TVector>(
            _key0, _key1, TLanes.AddBits(Load<TLanes, TVector>(in _counters0, lane), TLanes.BroadcastBits((uint)unit)), Load<TLanes, TVector>(in _counters1, lane));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load<TLanes, TVector>(in Words words, nint lane)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Load(ref Unsafe.As<Words, float>(ref Unsafe.AsRef(in words)), lane);

    [InlineArray(LaneTree.Width)]
    private struct Words
    {
        private uint _first;
    }
}
