using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// Random numbers whose bits are promised: the same seed gives the same numbers in every version, on every system. The generator
/// is xoshiro256** (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators"), its state filled by SplitMix64
/// (Steele, Lea and Flood 2014). It is neither thread-safe nor fit for secrets.
/// </summary>
public sealed class SeededRandom
{
    // Not read-only, since drawing changes it. What draws several numbers works on a local copy, which stays in registers, and stores it back.
    private Xoshiro256 _state;
    private float _spareNormal;
    private bool _hasSpareNormal;

    /// <summary>Starts the sequence of a seed.</summary>
    /// <param name="seed">Any number; nearby seeds give unrelated sequences.</param>
    public SeededRandom(ulong seed) => Reseed(seed);

    /// <summary>A uniform 64-bit number.</summary>
    public ulong NextUInt64() => _state.Next();

    /// <summary>A uniform 32-bit number: the upper half of <see cref="NextUInt64"/>.</summary>
    public uint NextUInt32() => (uint)(NextUInt64() >> 32);

    /// <summary>A uniform multiple of 2^-24 in [0, 1).</summary>
    public float NextSingle() => (int)(NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>A uniform multiple of 2^-53 in [0, 1).</summary>
    public double NextDouble() => ToDouble(_state.Next());

    /// <summary>A uniform whole number in [0, <paramref name="maxExclusive"/>), without bias (Lemire 2019).</summary>
    /// <param name="maxExclusive">The end of the range, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    public int NextInt32(int maxExclusive)
    {
        Argument.IsAtLeast(maxExclusive, 1, nameof(maxExclusive));
        return _state.Next((uint)maxExclusive);
    }

    /// <summary>
    /// A number from the standard normal distribution, by the polar method (Marsaglia and Bray 1964). Only operations that IEEE 754
    /// defines to the last bit are used.
    /// </summary>
    public float NextNormal()
    {
        if (_hasSpareNormal)
        {
            _hasSpareNormal = false;
            return _spareNormal;
        }

        double x, y, square;
        var state = _state;
        do
        {
            x = (2 * ToDouble(state.Next())) - 1;
            y = (2 * ToDouble(state.Next())) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);

        _state = state;
        var scale = double.Sqrt(-2 * Log(square) / square);
        _spareNormal = (float)(y * scale);
        _hasSpareNormal = true;
        return (float)(x * scale);
    }

    /// <summary>Puts values into a uniformly random order (Fisher and Yates).</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="values">The values, reordered in place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle<T>(Span<T> values)
    {
        var state = _state;
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = state.Next((uint)(last + 1));
            (values[last], values[other]) = (values[other], values[last]);
        }

        _state = state;
    }

    /// <summary>Starts the sequence of another seed, as a new object would.</summary>
    internal void Reseed(ulong seed)
    {
        _state = new Xoshiro256(SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed));
        _hasSpareNormal = false;
    }

    /// <summary>The next number of SplitMix64, whose state is a mere counter.</summary>
    internal static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>
    /// The natural logarithm of a positive normal number: <c>log(m * 2^e) = e * log(2) + 2 * atanh((m - 1) / (m + 1))</c> with m in
    /// [1/sqrt(2), sqrt(2)), so that the series <c>z + z^3/3 + z^5/5 + ...</c> ends after a dozen terms. The platform's logarithm
    /// differs between systems.
    /// </summary>
    internal static double Log(double value)
    {
        const long SqrtHalf = 0x3FE6A09E667F3BCD;
        var bits = BitConverter.DoubleToInt64Bits(value) - SqrtHalf;
        var exponent = bits >> 52;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) + SqrtHalf);
        var z = (mantissa - 1) / (mantissa + 1);
        var square = z * z;
        // Written out, so that the divisions are the compiler's: in a loop they cost more than everything else in a normal number.
        var series = 1.0 / 23;
        series = (series * square) + (1.0 / 21);
        series = (series * square) + (1.0 / 19);
        series = (series * square) + (1.0 / 17);
        series = (series * square) + (1.0 / 15);
        series = (series * square) + (1.0 / 13);
        series = (series * square) + (1.0 / 11);
        series = (series * square) + (1.0 / 9);
        series = (series * square) + (1.0 / 7);
        series = (series * square) + (1.0 / 5);
        series = (series * square) + (1.0 / 3);
        series = (series * square) + (1.0 / 1);
        return (exponent * 0.6931471805599453) + (2 * z * series);
    }

    private static double ToDouble(ulong bits) => (long)(bits >> 11) * (1.0 / (1L << 53));
}
