using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Memory;

public sealed class AlignedBufferTests
{
    private const int Page = 4096;
    private const int Line = 64;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(100_003)]
    public void StartsOnACacheLineAndIsZeroedToItsEnd(int length)
    {
        var buffer = new AlignedBuffer(length);

        Assert.Equal(0, PlaceInPage(buffer) % Line);
        Assert.Equal(length, buffer.Length);
        Assert.Equal(new float[length], buffer.Span.ToArray());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(4096)]
    [InlineData(100_003)]
    public void CompanionsStartFarApartWithinAPage(int length)
    {
        const int Companions = 5;
        const int StoredMeanwhile = 8 * Line;
        int[] places = [.. Enumerable.Range(0, Companions).Select(companion => PlaceInPage(new AlignedBuffer(length, companion))).Order()];

        for (var i = 0; i < Companions; i++)
        {
            var next = i + 1 < Companions ? places[i + 1] : places[0] + Page;
            Assert.InRange(next - places[i], StoredMeanwhile, Page);
        }
    }

    [Fact]
    public void NegativeNumbersAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => new AlignedBuffer(-1));
        Assert.Throws<ArgumentOutOfRangeException>("companion", () => new AlignedBuffer(1, companion: -1));
    }

    private static int PlaceInPage(AlignedBuffer buffer) =>
        (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref buffer.Reference) % Page);
}
