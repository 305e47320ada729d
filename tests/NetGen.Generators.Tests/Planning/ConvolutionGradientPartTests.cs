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
    public void RowsBeyondAnyCacheAreCutIntoPairs() =>
        Assert.Equal(new ConvolutionGradientPart(1, 2), Part(Image(height: 3, width: 9) with { Channels = 1000 }, new ConvolutionGradientTile(1, 1, 1000, 2)));

    [Theory]
    [InlineData(3, 3, 6, 2)]
    [InlineData(27, 27, 1, 2)]
    [InlineData(1, 4096, 1, 3)]
    [InlineData(1024, 1, 6, 4)]
    public void SumsThatWaitFitOnTheStack(int rows, int columns, int channels, int filters)
    {
        var shape = new ConvolutionShape(Axis(5000, rows), Axis(5000, columns), Channels: channels, Filters: filters, Groups: 1, ConvolutionPool.None);
        var tile = new ConvolutionGradientTile(1, 1, channels, filters);
        var chunk = ConvolutionGradientChunk.Of(shape, tile);
        Assert.InRange(chunk.Taps * filters, 1, ConvolutionGradientChunk.MostLines);
        Assert.Equal(chunk.Taps * filters > ConvolutionGradientChunk.MostLines / 2, rows * columns * channels * filters > ConvolutionGradientChunk.MostLines);
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(7, 1, 2, 7)]
    [InlineData(97, 1, 1, 16)]
    [InlineData(40, 1, 6, 11)]
    [InlineData(2, 24, 3, 1)]
    public void SumsOfSeveralWholeGroupsWaitTogether(int groups, int channels, int filters, int expected)
    {
        var shape = Image(height: 34, width: 34) with { Channels = groups * channels, Filters = groups * filters, Groups = groups };
        var tile = new ConvolutionGradientTile(3, 3, 1, filters);
        var chunk = ConvolutionGradientChunk.Of(shape, tile);
        Assert.Equal(expected, chunk.Groups);
        Assert.InRange(chunk.Taps * chunk.Groups * filters, 1, ConvolutionGradientChunk.MostLines);
    }

    [Fact]
    public void GroupsOfWhichOnlyAPartOfTheTapsOrFiltersFitWaitAlone()
    {
        var shape = Image(height: 34, width: 34) with { Channels = 8, Filters = 12, Groups = 4 };
        Assert.Equal(1, ConvolutionGradientChunk.Of(shape, new ConvolutionGradientTile(1, 3, 1, 2)).Groups);
        var large = shape with { Channels = 600 };
        Assert.Equal(1, ConvolutionGradientChunk.Of(large, new ConvolutionGradientTile(1, 3, 1, 3)).Groups);
    }

    /// <summary>Rows of 66 lines for each of 16 groups: three of them are less than 4,096.</summary>
    [Fact]
    public void ManyGroupsGoThroughFewRowsBeforeTheNext()
    {
        var shape = Image(height: 34, width: 34) with { Channels = 16, Filters = 16, Groups = 16 };
        Assert.Equal(new ConvolutionGradientPart(3, 32), Part(shape, new ConvolutionGradientTile(3, 3, 1, 1)));
        Assert.Equal(new ConvolutionGradientPart(3, 32), Part(shape with { Channels = 640, Filters = 640, Groups = 640 }, new ConvolutionGradientTile(3, 3, 1, 1)));
    }

    [Fact]
    public void WindowsOfAPoolAreNeverCut()
    {
        var shape = Image(height: 6, width: 202) with { Pool = new ConvolutionPool(2, 2) };
        Assert.Equal(new ConvolutionGradientPart(1, 200), Part(shape, new ConvolutionGradientTile(1, 1, 3, 2)));
    }

    [Theory]
    [InlineData(6, 6, 1, "all places")]
    [InlineData(22, 32, 1, "4 rows of places")]
    [InlineData(22, 32, 2, "2 rows of windows")]
    [InlineData(3, 202, 1, "100 places of a row")]
    public void RemarksSayWhichPlaces(int height, int width, int pool, string expected)
    {
        var shape = Image(height, width) with { Pool = new ConvolutionPool(pool, pool) };
        Assert.Equal(expected, Part(shape, new ConvolutionGradientTile(1, 1, 3, 2)).Among(shape));
    }

    /// <summary>What is spread of a row of windows must fit on the stack.</summary>
    [Theory]
    [InlineData(2, 256, true)]
    [InlineData(2, 258, false)]
    [InlineData(1, 512, true)]
    [InlineData(1, 10_000, false)]
    public void LongRowsOfWindowsArePooledByThemselves(int rows, int length, bool isTakenIn)
    {
        static PoolAxis Windows(int size, int length) => PoolAxis.Of(new WindowAxis(size, size, 1), length, "Valid");
        Assert.Equal(isTakenIn, ConvolutionPool.Of(EquatableArray.Of(Windows(rows, 4), Windows(2, length))) is not null);
    }

    private static ConvolutionGradientPart Part(ConvolutionShape shape, ConvolutionGradientTile tile) => ConvolutionGradientPart.Of(shape, tile);

    private static ConvolutionShape Image(int height, int width) =>
        new(Axis(height, 3), Axis(width, 3), Channels: 3, Filters: 4, Groups: 1, ConvolutionPool.None);

    private static ConvolutionAxis Axis(int length, int kernel) => new(new WindowAxis(kernel, 1, 1), length, length - kernel + 1, PaddingBefore: 0);
}
