using Xunit;

namespace NetGen.Tests.Data;

/// <summary>What a stream's reader hands out, and on which thread.</summary>
public sealed class DataStreamTests
{
    [Fact]
    public void WithoutABufferRowsComeInTheirOrderInEveryEpoch()
    {
        using var reader = Stream(10).CreateReader(batchSize: 4, seed: 1);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]], Batches(reader, epoch));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(50)]
    public void AShuffleBufferGivesEachRowOnceInAnOrderOfSeedAndEpoch(int buffer)
    {
        using var reader = Stream(10).Shuffle(buffer).CreateReader(batchSize: 4, seed: 1);
        using var again = Stream(10).Shuffle(buffer).CreateReader(batchSize: 3, seed: 1);
        using var other = Stream(10).Shuffle(buffer).CreateReader(batchSize: 4, seed: 2);
        var first = Flat(Batches(reader, 0));
        var second = Flat(Batches(reader, 1));
        Assert.Equal(Enumerable.Range(0, 10), first.Order());
        Assert.Equal(Enumerable.Range(0, 10), second.Order());
        Assert.Equal(second, Flat(Batches(again, 1)));
        if (buffer > 1)
        {
            Assert.NotEqual(first, second);
            Assert.NotEqual(first, Flat(Batches(other, 0)));
            // A row cannot come before the buffer has reached it.
            Assert.All(first, (row, place) => Assert.True(row < place + buffer));
        }
        else
        {
            Assert.Equal(Enumerable.Range(0, 10), first);
        }
    }

    [Fact]
    public void RowsKeepWhatBelongsToThem()
    {
        using var reader = DataStream.From(() => Enumerable.Range(0, 9), 2, 1, (i, input, target) =>
        {
            input[0] = i;
            target[0] = -i;
        }).Shuffle(4).CreateReader(batchSize: 4, seed: 1);
        reader.BeginEpoch(0);
        var rows = 0;
        while (reader.MoveNext())
        {
            var inputs = new float[2 * reader.Rows];
            reader.CopyInputs(0, inputs);
            for (var row = 0; row < reader.Rows; row++, rows++)
            {
                Assert.Equal([reader.Number(row), 0], inputs[(2 * row)..(2 * (row + 1))]);
                Assert.Equal([-reader.Number(row)], reader.Target(row));
            }
        }

        Assert.Equal(9, rows);
    }

    [Fact]
    public void NoMoreIsReadThanFitsAheadAndTheThreadEnds()
    {
        var read = 0;
        Thread? thread = null;
        var data = DataStream.From(Endless, inputSize: 1, classCount: 1, (_, input) => 0);
        using (var reader = data.CreateReader(batchSize: 10, seed: 1))
        {
            Thread.Sleep(5);
            Assert.Equal(0, read);
            reader.BeginEpoch(0);
            Assert.True(reader.MoveNext());
            Thread.Sleep(20);
            Assert.InRange(read, 10, 60);
            Assert.Equal("NetGen reader", thread!.Name);
        }

        Assert.False(thread.IsAlive);

        IEnumerable<int> Endless()
        {
            thread = Thread.CurrentThread;
            while (true)
            {
                yield return read++;
            }
        }
    }

    [Fact]
    public void TheItemsAreDisposedOfHoweverReadingEnds()
    {
        var open = 0;
        var data = DataStream.From(Items, 1, 1, (_, _) => 0);
        using (var reader = data.CreateReader(batchSize: 2, seed: 1))
        {
            Batches(reader, 0);
            Assert.Equal(0, open);
            reader.BeginEpoch(1);
            Assert.True(reader.MoveNext());
        }

        Assert.Equal(0, open);

        IEnumerable<int> Items()
        {
            open++;
            try
            {
                for (var i = 0; i < 100; i++)
                {
                    yield return i;
                }
            }
            finally
            {
                open--;
            }
        }
    }

    [Fact]
    public void WhatReadingThrowsIsThrownWhereItIsMissed()
    {
        var failure = new InvalidTimeZoneException();
        using var reader = DataStream.From(() => Enumerable.Range(0, 10), 1, 1, (i, _) => i < 6 ? 0 : throw failure).CreateReader(4, 1);
        reader.BeginEpoch(0);
        Assert.True(reader.MoveNext());
        Assert.Same(failure, Assert.Throws<InvalidTimeZoneException>(() => reader.MoveNext()));
        using var unopened = DataStream.From<int>(() => throw failure, 1, 1, (_, _) => 0).CreateReader(4, 1);
        unopened.BeginEpoch(0);
        Assert.Same(failure, Assert.Throws<InvalidTimeZoneException>(() => unopened.MoveNext()));
    }

    [Fact]
    public void WhatIsWrongIsNamedWithRowAndColumn()
    {
        Assert.StartsWith("Expected finite inputs, found NaN in row 5, column 1.", Refused(DataStream.From(() => Enumerable.Range(0, 10), 2, 1, (i, input) =>
        {
            input[1] = i == 5 ? float.NaN : 0;
            return 0;
        })));
        Assert.StartsWith("Expected classes from 0 to 2, found 3 in row 3.", Refused(DataStream.From(() => Enumerable.Range(0, 10), 1, 3, (i, _) => i)));
        Assert.Contains("0 to 1; row 2 has 2 in column 0.", Refused(DataStream.From(() => Enumerable.Range(0, 10), 1, 1, (i, _, target) => target[0] = i == 2 ? 2 : 1)));
        Assert.StartsWith("Expected at least 1 row in the stream, found none in epoch 1.", Refused(DataStream.From(() => Array.Empty<int>(), 1, 1, (_, _) => 0)));
    }

    [Fact]
    public void ItemsThatAreUsedUpAfterTheFirstEpochAreExplained()
    {
        using var numbers = Enumerable.Range(0, 3).GetEnumerator();
        IEnumerable<int> OneShot()
        {
            while (numbers.MoveNext())
            {
                yield return numbers.Current;
            }
        }

        using var reader = DataStream.From(OneShot, 1, 1, (_, _) => 0).CreateReader(batchSize: 20, seed: 1);
        Assert.Single(Batches(reader, epoch: 0));
        var error = Assert.Throws<ArgumentException>("data", () => Batches(reader, epoch: 1));
        Assert.StartsWith("Expected at least 1 row in the stream, found none in epoch 2. Each epoch calls the function given to DataStream.From anew", error.Message);
    }

    [Fact]
    public void ImpossibleArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => DataStream.From(() => Array.Empty<int>(), 0, 1, (_, _) => 0));
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => DataStream.From(() => Array.Empty<int>(), 1, 0, (_, _) => 0));
        Assert.Throws<ArgumentOutOfRangeException>("targetSize", () => DataStream.From(() => Array.Empty<int>(), 1, 0, (_, _, _) => { }));
        Assert.Throws<ArgumentOutOfRangeException>("bufferSize", () => Stream(1).Shuffle(0));
        Assert.Throws<ArgumentNullException>("read", () => DataStream.From<int>(null!, 1, 1, (_, _) => 0));
        Assert.Throws<ArgumentNullException>("augmentation", () => Stream(1).Augment(null!));
    }

    private static DataStream Stream(int rows) => DataStream.From(() => Enumerable.Range(0, rows), inputSize: 1, classCount: 1, (i, input) =>
    {
        input[0] = i;
        return 0;
    });

    private static List<int[]> Batches(BatchReader reader, int epoch)
    {
        var batches = new List<int[]>();
        reader.BeginEpoch(epoch);
        while (reader.MoveNext())
        {
            var inputs = new float[reader.Rows];
            reader.CopyInputs(0, inputs);
            batches.Add(Array.ConvertAll(inputs, input => (int)input));
        }

        return batches;
    }

    private static int[] Flat(List<int[]> batches) => [.. batches.SelectMany(batch => batch)];

    private static string Refused(DataStream data)
    {
        using var reader = data.CreateReader(batchSize: 20, seed: 1, new BinaryCrossEntropy());
        reader.BeginEpoch(0);
        return Assert.ThrowsAny<ArgumentException>(() => reader.MoveNext()).Message;
    }
}
