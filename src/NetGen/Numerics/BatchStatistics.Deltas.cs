using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <content>The sums on which all deltas of a channel depend.</content>
public static partial class BatchStatistics
{
    /// <summary>
    /// Measures the deltas of blocks: for each the sum of each channel's deltas, and of their products with the normalized values. Samples that a last block
    /// has no rows for have no deltas.
    /// </summary>
    /// <param name="inputs">The blocks of values.</param>
    /// <param name="statistics">What <see cref="Join"/> gave.</param>
    /// <param name="deltas">The blocks of deltas.</param>
    /// <param name="measures">Receives two lines of channels for each block.</param>
    /// <param name="places">The values of a channel in a sample.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="stride">The floats in a line of channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="rows">The samples in the blocks.</param>
    public static void MeasureDeltas(
        ref float inputs, ref float statistics, ref float deltas, ref float measures, int places, int channels, int stride, float epsilon, int rows)
    {
        for (var first = 0; first < rows; first += Samples)
        {
            var samples = int.Min(Samples, rows - first);
            var at = (nint)first * places * channels;
            ref var totals = ref Unsafe.Add(ref measures, (nint)(first / Samples) * 2 * stride);
            for (nint channel = 0; channel < channels; channel++)
            {
                ref var channelDeltas = ref Unsafe.Add(ref deltas, at + (channel * Samples));
                var product = new Products(
                    ref channelDeltas, ref Unsafe.Add(ref inputs, at + (channel * Samples)), channels, Unsafe.Add(ref statistics, channel));
                var inverse = 1 / float.Sqrt(Unsafe.Add(ref statistics, channel + stride) + epsilon);
                Unsafe.Add(ref totals, channel) = Sum(new Values(ref channelDeltas, channels), places, samples);
                Unsafe.Add(ref totals, channel + stride) = Sum(product, places, samples) * inverse;
            }
        }
    }

    /// <summary>Adds the measures of all blocks in their order, and gives them divided by the number of values too.</summary>
    /// <param name="measures">What <see cref="MeasureDeltas"/> gave.</param>
    /// <param name="sums">Receives four lines of channels: the sums of products and of deltas, and what they are for each value.</param>
    /// <param name="places">The values of a channel in a sample.</param>
    /// <param name="stride">The floats in a line of channels.</param>
    /// <param name="rows">The samples in all blocks.</param>
    /// <param name="part">Which part of the channels.</param>
    /// <param name="parts">How many parts there are.</param>
    public static void JoinDeltas(ref float measures, ref float sums, int places, int stride, int rows, int part, int parts)
    {
        var (start, end) = Channels(stride, part, parts);
        for (var channel = start; channel < end; channel++)
        {
            var (total, products) = (0f, 0f);
            for (var first = 0; first < rows; first += Samples)
            {
                ref var block = ref Unsafe.Add(ref measures, ((nint)(first / Samples) * 2 * stride) + channel);
                total += block;
                products += Unsafe.Add(ref block, stride);
            }

            var count = (float)rows * places;
            Unsafe.Add(ref sums, channel) = products;
            Unsafe.Add(ref sums, channel + stride) = total;
            Unsafe.Add(ref sums, channel + (2 * stride)) = products / count;
            Unsafe.Add(ref sums, channel + (3 * stride)) = total / count;
        }
    }

    private readonly ref struct Products(ref float deltas, ref float inputs, nint channels, float mean) : ITerm
    {
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _inputs = ref inputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Add<TLanes, TVector>(TVector sum, nint place, nint lane)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var at = (place * channels * Samples) + lane;
            return TLanes.MultiplyAdd(
                TLanes.Load(ref _deltas, at), TLanes.Subtract(TLanes.Load(ref _inputs, at), TLanes.Broadcast(mean)), sum);
        }
    }
}
