using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>The parts into which the parameters are cut.</summary>
public sealed class SharesTests
{
    /// <summary>A part may differ from its share by a row at each of its ends.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void GradientsOfAllPartsCostTheSame(int parts)
    {
        Verify(Pictures.Info, parts);
        Verify(Sequences.Info, parts);
        Verify(Awkward.Info, parts);
        Verify(Repeated.Info, parts);
    }

    /// <summary>A weight of a convolution works at each place, one of a recurrent layer at each step, one of a dense layer once.</summary>
    [Fact]
    public void RowsCostWhatTheyAreUsedFor()
    {
        Assert.Equal(7 * 6 * 4, Row(Pictures.Info, "Edges.Weights").RowCost);
        Assert.Equal(16, Row(Pictures.Info, "Dense1.Weights").RowCost);
        Assert.All(Sequences.Info.Tensors.Where(tensor => tensor.Layer is "Gru1" or "Lstm1"), tensor => Assert.Equal(5 * tensor.Stride, tensor.RowCost));
    }

    private static TensorInfo Row(NetworkInfo info, string name) => info.Tensors.Single(tensor => tensor.Name == name);

    private static void Verify(NetworkInfo info, int parts)
    {
        var trained = info.Tensors.Where(info.IsTrained).ToList();
        var share = (double)trained.Sum(tensor => tensor.Rows * tensor.RowCost) / parts;
        var end = 0;
        for (var part = 0; part < parts; part++)
        {
            var range = info.ParameterRange(part, parts);
            Assert.Equal(end, range.Start);
            end = range.End;
            var rows = trained.Select(tensor => (tensor.RowCost, Count: Enumerable.Range(0, tensor.Rows).Count(row => IsIn(tensor, row, range)))).ToList();
            Assert.InRange(rows.Sum(row => row.Count * row.RowCost), share - trained.Max(tensor => tensor.RowCost), share + trained.Max(tensor => tensor.RowCost));
        }

        Assert.Equal(info.TrainedLength, end);
    }

    private static bool IsIn(TensorInfo tensor, int row, (int Start, int End) range) =>
        tensor.Offset + (row * tensor.Stride) is var at && range.Start <= at && at < range.End;
}
