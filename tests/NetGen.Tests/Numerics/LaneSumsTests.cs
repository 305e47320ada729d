using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

[Trait("Category", "Numerics")]
public class LaneSumsTests
{
    [Fact]
    public void FourAtOnceHaveTheBitsOfEachAlone()
    {
        const int Samples = 16;
        const int Sums = 4;
        var random = new Random(1);
        var values = new float[1 + (Sums * Samples)];
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            foreach (ref var value in values.AsSpan())
            {
                value = (random.NextSingle() - 0.5f) * float.Exp2(random.Next(-140, 120));
            }

            var four = LaneSums.FourAt(ref values[0], 1);
            for (var sum = 0; sum < Sums; sum++)
            {
                var expected = LaneSums.At(ref values[0], 1 + (sum * Samples));
                Assert.True(Bits.AreEqual(expected, four[sum]), $"Expected {expected:R} as sum {sum}, found {four[sum]:R}.");
            }
        }
    }
}
