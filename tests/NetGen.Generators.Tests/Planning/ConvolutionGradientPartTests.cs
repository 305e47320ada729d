using NetGen.Generators.Model;
using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>The places of a convolution whose gradients are summed before the next: as many as the nearest cache holds, in an order that changes no sum.</summary>
public sealed class ConvolutionGradientPartTests
{
    [Fact]
    public void SmallImagesAreOnePart() =>
        Assert.Equal(new ConvolutionGradientPart(4, 4), Part(Image(height: 6, width: 6), new ConvolutionGradientTile(3, 3, 1, 3)));

    [Fact]
    public void LargeImagesAreCutIntoRowsAsEqualAsCanBe() =>
        Assert.Equal(new ConvolutionGradientPart(4, 30), Part(Image(height: 22, width: 32), new ConvolutionGradientTile(1, 1, 3, 2)));

    [Fact]
    public void RowsThatAreTooLongAreCutIntoEvenNumbersOfPlaces() =>
        Assert.Equal(new ConvolutionGradientPart(1, 100), Part(Image(height: 3, width: 202), new ConvolutionGradientTile(1, 1, 3, 2)));

    [Fact]
    public void WindowsOfAPoolAreNeverCut()
    {
        var shape = Image(height: 6, width: 402) with { Pool = new ConvolutionPool(2, 2) };
        Assert.Equal(new ConvolutionGradientPart(1, 400), Part(shape, new ConvolutionGradientTile(1, 1, 3, 2)));
    }

    private static ConvolutionGradientPart Part(ConvolutionShape shape, ConvolutionGradientTile tile) => ConvolutionGradientPart.Of(shape, tile);

    private static ConvolutionShape Image(int height, int width) =>
        new(Axis(height), Axis(width), Channels: 3, Filters: 4, Groups: 1, ConvolutionPool.None);

    private static ConvolutionAxis Axis(int length) => new(new WindowAxis(3, 1, 1), length, length - 2, PaddingBefore: 0);
}
