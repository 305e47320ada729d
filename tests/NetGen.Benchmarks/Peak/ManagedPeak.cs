using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Contestants;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Peak;

/// <summary>The most fused multiply-adds one core does in C#: independent sums in the widest registers, no memory. A unit is one of each.</summary>
internal sealed class ManagedPeak : Contestant
{
    /// <summary>The independent sums, enough to hide the latency of two units of four or five cycles.</summary>
    internal const int Sums = 12;

    private readonly float[] _result = new float[1];

    public override ReadOnlySpan<float> Result => _result;

    /// <summary>The width of the registers that generated code may use here.</summary>
    internal static int Bits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The floating point operations of a unit.</summary>
    internal static double Flops => 2.0 * Sums * Bits / (8 * sizeof(float));

    public override void Restart()
    {
    }

    public override void Run(long count) => _result[0] = Bits switch
    {
        512 => Add<Lanes512, Vector512<float>>(count),
        256 => Add<Lanes256, Vector256<float>>(count),
        _ => Add<Lanes128, Vector128<float>>(count),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Add<TLanes, TVector>(long count)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var factor = TLanes.Broadcast(0.999f);
        var term = TLanes.Broadcast(0.001f);
        TVector s0 = term, s1 = term, s2 = term, s3 = term, s4 = term, s5 = term;
        TVector s6 = term, s7 = term, s8 = term, s9 = term, s10 = term, s11 = term;
        for (var i = 0L; i < count; i++)
        {
            s0 = TLanes.MultiplyAdd(s0, factor, term);
            s1 = TLanes.MultiplyAdd(s1, factor, term);
            s2 = TLanes.MultiplyAdd(s2, factor, term);
            s3 = TLanes.MultiplyAdd(s3, factor, term);
            s4 = TLanes.MultiplyAdd(s4, factor, term);
            s5 = TLanes.MultiplyAdd(s5, factor, term);
            s6 = TLanes.MultiplyAdd(s6, factor, term);
            s7 = TLanes.MultiplyAdd(s7, factor, term);
            s8 = TLanes.MultiplyAdd(s8, factor, term);
            s9 = TLanes.MultiplyAdd(s9, factor, term);
            s10 = TLanes.MultiplyAdd(s10, factor, term);
            s11 = TLanes.MultiplyAdd(s11, factor, term);
        }

        // All of them count: what nobody reads could be left out.
        var all = TLanes.Add(TLanes.Add(TLanes.Add(s0, s1), TLanes.Add(s2, s3)), TLanes.Add(TLanes.Add(s4, s5), TLanes.Add(s6, s7)));
        all = TLanes.Add(all, TLanes.Add(TLanes.Add(s8, s9), TLanes.Add(s10, s11)));
        var lanes = new float[Vector512<float>.Count];
        TLanes.Store(all, ref lanes[0], 0);
        return lanes[0];
    }
}
