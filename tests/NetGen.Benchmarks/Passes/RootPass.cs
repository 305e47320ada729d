using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Contestants;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Passes;

/// <summary>
/// What the divider alone costs Adam and its like: an exact square root and an exact division for each parameter, and nothing stored. A unit is
/// one pass over numbers that stay in the nearest cache, as often as that is as many as the parameters.
/// </summary>
internal sealed class RootPass(int length) : Contestant
{
    private const int CachedLength = 1 << 10;

    private readonly AlignedBuffer _numerators = new(CachedLength);
    private readonly AlignedBuffer _squares = new(CachedLength);
    private readonly float[] _result = new float[1];

    public override ReadOnlySpan<float> Result => _result;

    public override void Restart()
    {
        _numerators.Span.Fill(0.5f);
        _squares.Span.Fill(2f);
    }

    public override void Run(long count)
    {
        for (var i = 0L; i < count * length / CachedLength; i++)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Pass<Lanes512, Vector512<float>>();
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Pass<Lanes256, Vector256<float>>();
            }
            else
            {
                Pass<Lanes128, Vector128<float>>();
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass<TLanes, TVector>()
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var numerators = ref _numerators.Reference;
        ref var squares = ref _squares.Reference;
        var sum = TLanes.Zero;
        for (nint i = 0; i < CachedLength; i += TLanes.Count)
        {
            sum = TLanes.Add(sum, TLanes.Divide(TLanes.Load(ref numerators, i), TLanes.Sqrt(TLanes.Load(ref squares, i))));
        }

        // Stored once, so that nothing is computed in vain.
        TLanes.Store(sum, ref squares, 0);
        _squares.Span[..TLanes.Count].Fill(2f);
    }
}
