using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Copies of images with zeros around them: every place where the reference, which goes value by value, says it is.</summary>
public sealed class LanePaddingTests
{
    private const int Line = 16;

    private const float Idle = -1;

    [Theory]
    [InlineData(2, 3, 4, 6, 1, 2, 2, 2)]
    [InlineData(2, 3, 4, 6, 1, 2, 2, 3)]
    [InlineData(3, 2, 3, 2, 0, 0, 8, 9)]
    [InlineData(1, 5, 2, 4, 1, 1, 1, 4)]
    [InlineData(4, 3, 3, 5, 0, 1, 2, 3)]
    public void CopiesEachPlace(int height, int width, int paddedHeight, int paddedWidth, int above, int before, int channels, int placeLines)
    {
        const int Blocks = 2;
        var source = Enumerable.Range(1, Blocks * height * width * channels * Line).Select(static value => (float)value).ToArray();
        var copy = new float[Blocks * paddedHeight * paddedWidth * placeLines * Line];
        Array.Fill(copy, Idle);
        LanePadding.Copy(ref source[0], height, width, ref copy[0], paddedHeight, paddedWidth, above, before, channels, placeLines, Blocks);
        for (var block = 0; block < Blocks; block++)
        {
            for (var place = 0; place < paddedHeight * paddedWidth; place++)
            {
                var (row, column) = ((place / paddedWidth) - above, (place % paddedWidth) - before);
                var isInside = row >= 0 && row < height && column >= 0 && column < width;
                var expected = isInside
                    ? source.AsSpan(((((block * height) + row) * width) + column) * channels * Line, channels * Line).ToArray()
                    : new float[channels * Line];
                Assert.Equal(expected, copy.AsSpan(((block * paddedHeight * paddedWidth) + place) * placeLines * Line, channels * Line).ToArray());
            }
        }
    }
}
