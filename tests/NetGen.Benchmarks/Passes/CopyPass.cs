using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Contestants;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Passes;

/// <summary>What memory alone costs an optimizer: its loads and stores, and one addition. A unit is one pass.</summary>
internal sealed class CopyPass : Contestant
{
    private readonly int _length;
    private readonly int _momentCount;
    private readonly AlignedBuffer _parameters;
    private readonly AlignedBuffer _gradients;
    private readonly AlignedBuffer[] _moments;

    /// <summary>Makes a pass over memory of its own.</summary>
    /// <param name="length">The number of parameters.</param>
    /// <param name="moments">How many moments the optimizer keeps, from 0 to 3.</param>
    internal CopyPass(int length, int moments)
    {
        (_length, _momentCount) = (length, moments);
        _parameters = new AlignedBuffer(length);
        _gradients = new AlignedBuffer(length, companion: 1);
        _moments = [new(length, companion: 2), new(length, companion: 3), new(length, companion: 4)];
        var random = new Random(1);
        foreach (var buffer in (AlignedBuffer[])[_parameters, _gradients, .. _moments])
        {
            // Memory that nobody has written is one page of zeros, always near, and zeros over zeros are not written back.
            foreach (ref var value in buffer.Span)
            {
                value = random.NextSingle() - 0.5f;
            }
        }
    }

    private interface ICount
    {
        static abstract int Value { get; }
    }

    public override ReadOnlySpan<float> Result => _parameters.Span[..1];

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            switch (_momentCount)
            {
                case 0:
                    Pass<None>();
                    break;
                case 1:
                    Pass<One>();
                    break;
                case 2:
                    Pass<Two>();
                    break;
                default:
                    Pass<Three>();
                    break;
            }
        }
    }

    private void Pass<TCount>()
        where TCount : struct, ICount
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Pass<TCount, Lanes512, Vector512<float>>();
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Pass<TCount, Lanes256, Vector256<float>>();
        }
        else
        {
            Pass<TCount, Lanes128, Vector128<float>>();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass<TCount, TLanes, TVector>()
        where TCount : struct, ICount
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var parameters = ref _parameters.Reference;
        ref var gradients = ref _gradients.Reference;
        ref var first = ref _moments[0].Reference;
        ref var second = ref _moments[1].Reference;
        ref var third = ref _moments[2].Reference;
        nint end = _length;
        for (nint i = 0; i < end; i += TLanes.Count)
        {
            if (TCount.Value > 0)
            {
                TLanes.Store(TLanes.Load(ref first, i), ref first, i);
            }

            if (TCount.Value > 1)
            {
                TLanes.Store(TLanes.Load(ref second, i), ref second, i);
            }

            if (TCount.Value > 2)
            {
                TLanes.Store(TLanes.Load(ref third, i), ref third, i);
            }

            TLanes.Store(TLanes.Add(TLanes.Load(ref parameters, i), TLanes.Load(ref gradients, i)), ref parameters, i);
        }
    }

    private readonly struct None : ICount
    {
        public static int Value => 0;
    }

    private readonly struct One : ICount
    {
        public static int Value => 1;
    }

    private readonly struct Two : ICount
    {
        public static int Value => 2;
    }

    private readonly struct Three : ICount
    {
        public static int Value => 3;
    }
}
