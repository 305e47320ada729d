using Xunit;

namespace NetGen.Tests.Initialization;

public sealed class SeededRandomTests
{
    [Fact]
    public void SplitMix64GivesThePublishedNumbers()
    {
        var state = 1234567UL;
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.All(published, expected => Assert.Equal(expected, SeededRandom.SplitMix64(ref state)));
    }

    [Fact]
    public void TheReferenceInThisTestGivesThePublishedNumbersOfXoshiro256()
    {
        ulong[] state = [1, 2, 3, 4];
        ulong[] published =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.All(published, expected => Assert.Equal(expected, Xoshiro256(state)));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(42UL)]
    [InlineData(ulong.MaxValue)]
    public void TheSequenceIsXoshiro256SeededBySplitMix64(ulong seed)
    {
        var random = new SeededRandom(seed);
        var counter = seed;
        var state = new ulong[4];
        for (var i = 0; i < 4; i++)
        {
            state[i] = SeededRandom.SplitMix64(ref counter);
        }

        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(Xoshiro256(state), random.NextUInt64());
        }
    }

    /// <summary>The hashes come from the same formulas in another language, with its own logarithm.</summary>
    [Fact]
    public void TheFirstThousandNumbersOfEachKindNeverChange()
    {
        Assert.Equal(11913180207245054912UL, Hash(random => random.NextUInt64()));
        Assert.Equal(8369244958822639532UL, Hash(random => random.NextUInt32()));
        Assert.Equal(6718121311139136169UL, Hash(random => BitConverter.SingleToUInt32Bits(random.NextSingle())));
        Assert.Equal(1389662378678090992UL, Hash(random => BitConverter.DoubleToUInt64Bits(random.NextDouble())));
        Assert.Equal(14131265115759135982UL, Hash(random => (ulong)random.NextInt32(1000)));
        Assert.Equal(7603719933853513936UL, Hash(random => BitConverter.SingleToUInt32Bits(random.NextNormal())));
    }

    [Fact]
    public void UniformNumbersStayBelowOneAndFillTheRange()
    {
        var random = new SeededRandom(1);
        var bins = new int[16];
        for (var i = 0; i < 160_000; i++)
        {
            var value = random.NextSingle();
            Assert.InRange(value, 0, MathF.BitDecrement(1));
            bins[(int)(value * 16)]++;
            Assert.InRange(random.NextDouble(), 0, Math.BitDecrement(1));
        }

        // 10,000 each with a standard deviation of 97.
        Assert.All(bins, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void WholeNumbersStayInRange(int maxExclusive)
    {
        var random = new SeededRandom(3);
        for (var i = 0; i < 1000; i++)
        {
            Assert.InRange(random.NextInt32(maxExclusive), 0, maxExclusive - 1);
        }
    }

    [Fact]
    public void WholeNumbersAreFairWhereTheRangeDoesNotDivideTwoToThe32()
    {
        // Scaling u to u * 3 * 2^29 / 2^32 = u * 3 / 8 alone gives 0 0 0 1 1 1 2 2 ...: every third number would be too rare.
        var random = new SeededRandom(4);
        var thirds = 0;
        for (var i = 0; i < 30_000; i++)
        {
            thirds += random.NextInt32(3 << 29) % 3 == 2 ? 1 : 0;
        }

        Assert.InRange(thirds, 9_600, 10_400);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void AnEmptyRangeIsRefused(int maxExclusive)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).NextInt32(maxExclusive));
        Assert.Equal("maxExclusive", error.ParamName);
    }

    [Fact]
    public void NormalNumbersHaveTheMomentsOfTheNormalDistribution()
    {
        const int Count = 200_000;
        var random = new SeededRandom(5);
        double sum = 0, squares = 0, cubes = 0, fourths = 0;
        var withinOne = 0;
        for (var i = 0; i < Count; i++)
        {
            double value = random.NextNormal();
            sum += value;
            squares += value * value;
            cubes += value * value * value;
            fourths += value * value * value * value;
            withinOne += Math.Abs(value) < 1 ? 1 : 0;
        }

        // About five standard errors each.
        Assert.InRange(sum / Count, -0.012, 0.012);
        Assert.InRange(squares / Count, 0.984, 1.016);
        Assert.InRange(cubes / Count, -0.045, 0.045);
        Assert.InRange(fourths / Count, 2.89, 3.11);
        Assert.InRange((double)withinOne / Count, 0.6775, 0.6879);
    }

    [Fact]
    public void TheLogarithmIsAccurate()
    {
        var random = new SeededRandom(6);
        for (var i = 0; i < 10_000; i++)
        {
            var value = random.NextDouble() * Math.Pow(2, -random.NextInt32(100));
            if (value > 0)
            {
                Assert.Equal(Math.Log(value), SeededRandom.Log(value), Math.Abs(Math.Log(value)) * 4e-16);
            }
        }

        Assert.Equal(0, SeededRandom.Log(1));
        Assert.Equal(1e-15, SeededRandom.Log(1 + 1e-15), 2e-16);
    }

    [Fact]
    public void AShuffleKeepsAllValuesAndMakesAllOrdersEquallyLikely()
    {
        var random = new SeededRandom(7);
        var orders = new Dictionary<string, int>();
        for (var i = 0; i < 24_000; i++)
        {
            Span<char> letters = ['a', 'b', 'c', 'd'];
            random.Shuffle(letters);
            var order = new string(letters);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, orders.Count);
        Assert.All(orders, order => Assert.Equal("abcd", string.Concat(order.Key.Order())));
        // 1,000 each with a standard deviation of 31.
        Assert.All(orders.Values, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void ReseedingForgetsEverything()
    {
        var random = new SeededRandom(8);
        random.NextNormal();
        random.Reseed(9);
        var fresh = new SeededRandom(9);
        Assert.Equal(fresh.NextNormal(), random.NextNormal());
        Assert.Equal(fresh.NextUInt64(), random.NextUInt64());
    }

    private static ulong Hash(Func<SeededRandom, ulong> next)
    {
        var random = new SeededRandom(42);
        var hash = 14695981039346656037UL;
        for (var i = 0; i < 1000; i++)
        {
            hash = (hash ^ next(random)) * 1099511628211;
        }

        return hash;
    }

    /// <summary>The algorithm as its authors print it.</summary>
    private static ulong Xoshiro256(ulong[] s)
    {
        static ulong RotateLeft(ulong x, int k) => (x << k) | (x >> (64 - k));
        var result = RotateLeft(s[1] * 5, 7) * 9;
        var t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = RotateLeft(s[3], 45);
        return result;
    }
}
