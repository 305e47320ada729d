using CsCheck;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class SplittingTests
{
    [Fact]
    public void AShuffleKeepsEachRowTogetherAndIsFixedByItsSeed()
    {
        var data = Labelled(10, 10, 10);
        var shuffled = data.Shuffle(seed: 1);
        Assert.Equal(Ids(data).Order(), Ids(shuffled).Order());
        Assert.NotEqual(Ids(data), Ids(shuffled));
        Assert.Equal(Ids(shuffled), Ids(data.Shuffle(seed: 1)));
        Assert.NotEqual(Ids(shuffled), Ids(data.Shuffle(seed: 2)));
        for (var row = 0; row < shuffled.Count; row++)
        {
            Assert.Equal((int)shuffled.Input(row)[1], shuffled.Label(row));
        }
    }

    [Theory]
    [InlineData(0.8, 8, 16, 24)]
    [InlineData(0.5, 5, 10, 15)]
    [InlineData(0.29, 3, 6, 8)] // 2.9, 5.8, 8.7: 15 whole rows, 17 wanted, the first two were cut short most.
    [InlineData(0.05, 1, 1, 1)] // 0.5, 1.0, 1.5: 3 wanted; classes 0 and 2 tie and the lower goes first.
    public void ASplitTakesTheSameShareOfEachClass(double fraction, int class0, int class1, int class2)
    {
        var (first, second) = Labelled(10, 20, 30).Split(fraction, seed: 3);
        Assert.Equal([class0, class1, class2], ClassCounts(first));
        Assert.Equal([10 - class0, 20 - class1, 30 - class2], ClassCounts(second));
        Assert.Equal(3, first.ClassCount);
    }

    [Fact]
    public void ThePartsAreInRandomOrderRatherThanClassByClass()
    {
        var (first, _) = Labelled(50, 50).Split(0.5, seed: 4);
        var changes = Enumerable.Range(1, first.Count - 1).Count(row => first.Label(row) != first.Label(row - 1));
        Assert.InRange(changes, 10, 40);
    }

    [Fact]
    public void AnySplitSharesOutAllRowsInProportion() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 5], Gen.Double[0.01, 0.99], Gen.ULong).Sample(
            (sizes, fraction, seed) =>
            {
                var total = sizes.Sum();
                var expected = (int)Math.Floor((fraction * total) + 0.5);
                if (expected == 0 || expected == total)
                {
                    return;
                }

                var data = Labelled(sizes);
                if (Record.Exception(() => data.Split(fraction, seed)) is ArgumentException or InvalidOperationException)
                {
                    // Refused only where a class is too small to have a row in each part of its own share.
                    Assert.Contains(sizes, size => size > 0 && (Math.Floor(fraction * size) == 0 || Math.Ceiling(fraction * size) == size));
                    return;
                }

                var (first, second) = data.Split(fraction, seed);
                Assert.Equal(expected, first.Count);
                Assert.Equal(Ids(data).Order(), Ids(first).Concat(Ids(second)).Order());
                var counts = ClassCounts(first);
                for (var i = 0; i < sizes.Length; i++)
                {
                    Assert.InRange(counts.ElementAtOrDefault(i), Math.Floor(fraction * sizes[i]), Math.Ceiling(fraction * sizes[i]));
                }
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void RowsWithTargetsAreSplitAndFoldedToo()
    {
        var data = DataSet.FromTargets([.. Enumerable.Range(0, 10).Select(i => (float)i)], new float[10], 10);
        var (first, second) = data.Split(0.25, seed: 5);
        Assert.Equal((3, 7), (first.Count, second.Count));
        Assert.Equal(Ids(data), Ids(first).Concat(Ids(second)).Order());
        Assert.Equal([4, 3, 3], data.Folds(3, seed: 5).Select(fold => fold.Validation.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void AFractionThatIsNoneIsRefused(double fraction)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("fraction", () => Labelled(5, 5).Split(fraction, seed: 1));
        Assert.Contains("above 0 and below 1", error.Message);
    }

    [Theory]
    [InlineData(0.04, "found 0 and 10 when 10 rows are split by 0.04")]
    [InlineData(0.96, "found 10 and 0 when 10 rows are split by 0.96")]
    public void APartWithoutRowsIsRefused(double fraction, string expected)
    {
        var error = Assert.Throws<ArgumentException>("fraction", () => Labelled(5, 5).Split(fraction, seed: 1));
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void EachRowValidatesInOneFoldAndTrainsInTheOthers() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 5], Gen.Int[2, 6], Gen.ULong).Sample(
            (sizes, count, seed) =>
            {
                if (sizes.Sum() < count || sizes.Contains(1))
                {
                    return;
                }

                var data = Labelled(sizes);
                var folds = data.Folds(count, seed);
                Assert.Equal(count, folds.Count);
                Assert.Equal(Ids(data).Order(), folds.SelectMany(fold => Ids(fold.Validation)).Order());
                Assert.All(folds, fold => Assert.Equal(Ids(data).Order(), Ids(fold.Train).Concat(Ids(fold.Validation)).Order()));
                Assert.All(folds, fold => Assert.InRange(fold.Validation.Count, data.Count / count, ((data.Count - 1) / count) + 1));
                for (var i = 0; i < sizes.Length; i++)
                {
                    Assert.All(folds, fold => Assert.InRange(ClassCounts(fold.Validation).ElementAtOrDefault(i), sizes[i] / count, ((sizes[i] + count - 1) / count)));
                }
            },
            iter: 100,
            threads: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6)]
    public void AnImpossibleNumberOfFoldsIsRefused(int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("count", () => Labelled(2, 3).Folds(count, seed: 1));
        Assert.Contains("Expected from 2 folds to as many as the 5 rows, found ", error.Message);
    }

    [Fact]
    public void AClassTooRareForBothPartsOrForAllFoldsIsNamed()
    {
        var rare = Labelled(10, 0, 1);

        Assert.Contains("found 1 of class 2 in all, too few to split by 0.8", Assert.Throws<InvalidOperationException>(() => rare.Split(0.8, seed: 1)).Message);
        Assert.Contains("found 1 of class 2.", Assert.Throws<InvalidOperationException>(() => rare.Folds(2, seed: 1)).Message);
    }

    [Fact]
    public void RareClassesWithHugeIndicesCostNoMemory()
    {
        var data = DataSet.FromLabels([1, 2, 3, 4], [2_000_000_000, 0, 2_000_000_000, 0]);
        var (first, _) = data.Split(0.5, seed: 6);
        Assert.Equal([0, 2_000_000_000], new[] { first.Label(0), first.Label(1) }.Order());
    }

    /// <summary>A data set with a given number of rows of each class; the inputs are a row's number and its class.</summary>
    private static DataSet Labelled(params int[] sizes)
    {
        int[] labels = [.. sizes.SelectMany((size, label) => Enumerable.Repeat(label, size))];
        return DataSet.FromLabels([.. labels.SelectMany((label, row) => new[] { row, (float)label })], labels);
    }

    private static float[] Ids(DataSet data) => [.. Enumerable.Range(0, data.Count).Select(row => data.Input(row)[0])];

    private static int[] ClassCounts(DataSet data)
    {
        var counts = new int[data.ClassCount];
        for (var row = 0; row < data.Count; row++)
        {
            counts[data.Label(row)]++;
        }

        return counts;
    }
}
