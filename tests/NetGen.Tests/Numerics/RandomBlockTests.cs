using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Sixteen samples at a time draw what each of them draws by itself.</summary>
[Trait("Category", "Numerics")]
public sealed class RandomBlockTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(7, 3, 16)]
    [InlineData(7, 3, (1L << 32) - 5)]
    [InlineData(ulong.MaxValue, 1, (5L << 32) - 16)]
    public void DrawsWhatItsRowsDraw(ulong seed, int stream, long sample)
    {
        var block = new RandomBlock(seed, stream, sample);
        foreach (var unit in new[] { 0, 1, 37, (1 << 20) - 1 })
        {
            for (var lane = 0; lane < 16; lane++)
            {
                var expected = new RandomRow(seed, stream, sample + lane).Bits<Lanes128, Vector128<float>>(unit).AsUInt32()[0];

                Assert.Equal(expected, block.Bits<Lanes128, Vector128<float>>(unit, lane & ~3).AsUInt32()[lane % 4]);
                Assert.Equal(expected, block.Bits<Lanes256, Vector256<float>>(unit, lane & ~7).AsUInt32()[lane % 8]);
                Assert.Equal(expected, block.Bits<Lanes512, Vector512<float>>(unit, 0).AsUInt32()[lane]);
            }
        }
    }
}
