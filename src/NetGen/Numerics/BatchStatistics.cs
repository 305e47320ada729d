using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// The statistics of batch normalization. Those of a block of 16 samples follow from its values alone, in two passes; blocks are joined in their order
/// (Chan, Golub, LeVeque 1979, "Updating formulae and a pairwise algorithm for computing sample variances"). So neither threads nor the
/// width of vectors change a bit, and no digits are lost where means are large.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BatchStatistics
{
    private const int Samples = LaneTree.Width;

    /// <summary>Measures blocks: for each the mean of each channel, and the sum of squared distances from it.</summary>
    /// <param name="inputs">The blocks of values.</param>
    /// <param name="measures">Receives two lines of channels for each block.</param>
    /// <param name="places">The values of a channel in a sample.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="stride">The floats in a line of channels.</param>
    /// <param name="rows">The samples in the blocks.</param>
    public static void Measure(ref float inputs, ref float measures, int places, int channels, int stride, int rows)
    {
        for (var first = 0; first < rows; first += Samples)
        {
            var samples = int.Min(Samples, rows - first);
            ref var block = ref Unsafe.Add(ref inputs, (nint)first * places * channels);
            ref var means = ref Unsafe.Add(ref measures, (nint)(first / Samples) * 2 * stride);
            ref var squares = ref Unsafe.Add(ref means, stride);
            for (nint channel = 0; channel < channels; channel++)
            {
                var count = (float)samples * places;
                var mean = Sum(new Values(ref Unsafe.Add(ref block, channel * Samples), channels), places, samples) / count;
                Unsafe.Add(ref means, channel) = mean;
                Unsafe.Add(ref squares, channel) = Sum(new Squares(ref Unsafe.Add(ref block, channel * Samples), channels, mean), places, samples);
            }
        }
    }

    /// <summary>Joins the measures of all blocks: the mean of each channel, and its variance.</summary>
    /// <param name="measures">What <see cref="Measure"/> gave.</param>
    /// <param name="statistics">Receives two lines of channels.</param>
    /// <param name="places">The values of a channel in a sample.</param>
    /// <param name="stride">The floats in a line of channels.</param>
    /// <param name="rows">The samples in all blocks.</param>
    /// <param name="part">Which part of the channels.</param>
    /// <param name="parts">How many parts there are.</param>
    public static void Join(ref float measures, ref float statistics, int places, int stride, int rows, int part, int parts)
    {
        var (start, end) = Channels(stride, part, parts);
        for (var channel = start; channel < end; channel++)
        {
            var (mean, squares) = (Unsafe.Add(ref measures, channel), Unsafe.Add(ref measures, channel + stride));
            for (var first = Samples; first < rows; first += Samples)
            {
                // The block's share of the samples so far.
                var share = (float)int.Min(Samples, rows - first) / int.Min(first + Samples, rows);
                ref var block = ref Unsafe.Add(ref measures, ((nint)(first / Samples) * 2 * stride) + channel);
                var distance = block - mean;
                mean = float.MultiplyAddEstimate(distance, share, mean);
                var between = distance * distance * share * ((float)first * places);
                squares += Unsafe.Add(ref block, stride) + between;
            }

            Unsafe.Add(ref statistics, channel) = mean;
            Unsafe.Add(ref statistics, channel + stride) = squares / ((float)rows * places);
        }
    }

    /// <summary>The channels of a part, in whole lines.</summary>
    private static (int Start, int End) Channels(int stride, int part, int parts)
    {
        var lines = stride / Samples;
        return ((int)((long)lines * part / parts) * Samples, (int)((long)lines * (part + 1) / parts) * Samples);
    }

    private static float Sum<TTerm>(TTerm term, int places, int samples)
        where TTerm : struct, ITerm, allows ref struct =>
        Vector512.IsHardwareAccelerated ? Sum<TTerm, Lanes512, Vector512<float>>(term, places, samples)
        : Vector256.IsHardwareAccelerated ? Sum<TTerm, Lanes256, Vector256<float>>(term, places, samples)
        : Sum<TTerm, Lanes128, Vector128<float>>(term, places, samples);

    /// <summary>A sum for each of the samples, over the places in order, and the sum of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum<TTerm, TLanes, TVector>(TTerm term, int places, int samples)
        where TTerm : struct, ITerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        Unsafe.SkipInit(out Vector512<float> lanes);
        ref var destination = ref Unsafe.As<Vector512<float>, float>(ref lanes);
        for (nint lane = 0; lane < Samples; lane += TLanes.Count)
        {
            var sum = TLanes.Zero;
            for (nint place = 0; place < places; place++)
            {
                sum = term.Add<TLanes, TVector>(sum, place, lane);
            }

            TLanes.Store(Reductions.First<TLanes, TVector>(sum, samples - lane), ref destination, lane);
        }

        return LaneTree.Join<Sum>(lanes);
    }

    /// <summary>What is summed.</summary>
    private interface ITerm
    {
        /// <summary>Adds what belongs to a place, for the samples from a lane on.</summary>
        TVector Add<TLanes, TVector>(TVector sum, nint place, nint lane)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct;
    }

    private readonly ref struct Values(ref float channel, nint channels) : ITerm
    {
        private readonly ref float _channel = ref channel;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Add<TLanes, TVector>(TVector sum, nint place, nint lane)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct =>
            TLanes.Add(sum, TLanes.Load(ref _channel, (place * channels * Samples) + lane));
    }

    private readonly ref struct Squares(ref float channel, nint channels, float mean) : ITerm
    {
        private readonly ref float _channel = ref channel;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Add<TLanes, TVector>(TVector sum, nint place, nint lane)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var distance = TLanes.Subtract(TLanes.Load(ref _channel, (place * channels * Samples) + lane), TLanes.Broadcast(mean));
            return TLanes.MultiplyAdd(distance, distance, sum);
        }
    }
}
