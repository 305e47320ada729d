using Xunit;

namespace NetGen.Tests.Data;

public sealed class RowGatherTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(784)]
    [InlineData(2000)]
    public void RowsOfAnyLengthAreCopiedAndNothingBehindThem(int size)
    {
        float[] table = [.. Enumerable.Range(0, 7 * size).Select(i => (float)i)];
        int[] rows = [6, 0, 3, 3, 5];
        var destination = new float[(rows.Length * size) + 20];
        Array.Fill(destination, -1);
        RowGather.Copy(table, size, rows, destination.AsSpan(0, rows.Length * size));
        float[] expected = [.. rows.SelectMany(row => table.AsSpan(row * size, size).ToArray()), .. Enumerable.Repeat(-1f, 20)];
        Assert.Equal(expected, destination);
    }

    [Fact]
    public void TheWrongLengthAndRowsThatDoNotExistAreRefused()
    {
        Assert.Throws<ArgumentException>("destination", () => RowGather.Copy(new float[4], 2, [0, 1], new float[3]));
        Assert.Throws<IndexOutOfRangeException>(() => RowGather.Copy(new float[4], 2, [2], new float[2]));
    }
}
