using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Contestants;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Peak;

/// <summary>
/// Reads as many floats as a network has parameters and does next to nothing with them: a prediction of a single row cannot take less,
/// since it needs each of them once. A unit is one pass.
/// </summary>
internal sealed class ManagedRead(int count) : Contestant
{
    private readonly AlignedBuffer _values = new(RoundUp(count));
    private readonly float[] _result = new float[1];

    public override ReadOnlySpan<float> Result => _result;

    /// <summary>A whole number of what one turn of the loop reads.</summary>
    internal static int RoundUp(int count) => (count + 63) & -64;

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        for (var pass = 0L; pass < count; pass++)
        {
            _result[0] = ManagedPeak.Bits switch
            {
                512 => Read<Lanes512, Vector512<float>>(ref _values.Reference, _values.Length),
                256 => Read<Lanes256, Vector256<float>>(ref _values.Reference, _values.Length),
                _ => Read<Lanes128, Vector128<float>>(ref _values.Reference, _values.Length),
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Read<TLanes, TVector>(ref float values, nint count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TVector s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero;
        for (nint i = 0; i < count; i += 4 * TLanes.Count)
        {
            s0 = TLanes.Add(s0, TLanes.Load(ref values, i));
            s1 = TLanes.Add(s1, TLanes.Load(ref values, i + TLanes.Count));
            s2 = TLanes.Add(s2, TLanes.Load(ref values, i + (2 * TLanes.Count)));
            s3 = TLanes.Add(s3, TLanes.Load(ref values, i + (3 * TLanes.Count)));
        }

        var lanes = new InlineLanes();
        TLanes.Store(TLanes.Add(TLanes.Add(s0, s1), TLanes.Add(s2, s3)), ref lanes[0], 0);
        return lanes[0];
    }

    [InlineArray(16)]
    private struct InlineLanes
    {
        private float _first;
    }
}
