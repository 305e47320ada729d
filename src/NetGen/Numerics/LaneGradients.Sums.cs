using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

public static partial class LaneGradients
{
    /// <summary>Computes the gradient of a vector of biases: <c>g[column] = sum over samples and places of delta[column]</c>, in the order of <see cref="Products{TUse}"/>.</summary>
    /// <param name="deltas">The derivatives of what came out; a value is a line of 16 samples.</param>
    /// <param name="places">The places in each block.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="target">Where the gradients go.</param>
    /// <param name="vector">Where the vector lies in the arena.</param>
    public static void Sums<TUse>(LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix vector)
        where TUse : struct, IGradientUse
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Sums<TUse, Lanes512, Vector512<float>>(deltas, places, blocks, in target, vector);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Sums<TUse, Lanes256, Vector256<float>>(deltas, places, blocks, in target, vector);
        }
        else
        {
            Sums<TUse, Lanes128, Vector128<float>>(deltas, places, blocks, in target, vector);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sums<TUse, TLanes, TVector>(LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix vector)
        where TUse : struct, IGradientUse
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var sums = ref MemoryMarshal.GetReference((Span<float>)stackalloc float[Samples]);
        ref var lanes = ref MemoryMarshal.GetReference((Span<float>)stackalloc float[Samples]);
        for (var chunk = 0; chunk < vector.Stride; chunk += Samples)
        {
            for (var column = 0; column < Samples; column++)
            {
                var next = chunk + column;
                Unsafe.Add(ref sums, column) = next >= vector.Columns
                    ? 0f
                    : Column<TLanes, TVector>(deltas, (next * (nint)Samples) + (next < vector.Split ? 0 : deltas.Shift), places, blocks, ref lanes);
            }

            for (nint part = 0; part < Samples; part += TLanes.Count)
            {
                TUse.Take<TLanes, TVector>(TLanes.Load(ref sums, part), in target, vector.Offset + chunk + part);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Column<TLanes, TVector>(LanePlaces deltas, nint line, int places, int blocks, ref float lanes)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (nint lane = 0; lane < Samples; lane += TLanes.Count)
        {
            var sum = TLanes.Zero;
            for (nint block = 0; block < blocks; block++)
            {
                ref var delta = ref Unsafe.Add(ref deltas.Start, (block * deltas.BlockStride) + line + lane);
                for (var place = 0; place < places; place++)
                {
                    sum = TLanes.Add(sum, TLanes.Load(ref delta, 0));
                    delta = ref Unsafe.Add(ref delta, deltas.PlaceStride);
                }
            }

            TLanes.Store(sum, ref lanes, lane);
        }

        return Join(ref lanes, 0);
    }
}
