using CsvHelper;
using Xunit;

namespace NetGen.IntegrationTests.Data;

/// <summary>The README's lines about CsvHelper: the records of a file become a data set.</summary>
public sealed class CsvHelperTests
{
    [Fact]
    public void RecordsBecomeRows()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "SepalLength,SepalWidth,PetalLength,PetalWidth,Species\n5.1,3.5,1.4,0.2,0\n7.0,3.2,4.7,1.4,1\n");
            var flowers = Read(path);

            Assert.Equal((2, 4, 2), (flowers.Count, flowers.InputSize, flowers.ClassCount));
            Assert.Equal([7f, 3.2f, 4.7f, 1.4f], flowers.Input(1));
            Assert.Equal(1, flowers.Label(1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void RecordsAreReadAnewInEachEpoch()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "SepalLength,SepalWidth,PetalLength,PetalWidth,Species\n5.1,3.5,1.4,0.2,0\n7.0,3.2,4.7,1.4,1\n");
            using var reader = Stream(path).CreateReader(batchSize: 4, seed: 1);
            for (var epoch = 0; epoch < 3; epoch++)
            {
                reader.BeginEpoch(epoch);
                Assert.True(reader.MoveNext());
                Assert.Equal(1, reader.Label(0) + reader.Label(1));
                Assert.False(reader.MoveNext());
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static DataStream Stream(string path)
    {
        IEnumerable<Iris> Records()                                       // each epoch opens the file again
        {
            using var csv = CsvReader.Create(new StreamReader(path));
            foreach (var flower in csv.GetRecords<Iris>())
            {
                yield return flower;
            }
        }

        var stream = DataStream.From(Records, inputSize: 4, classCount: 3, (flower, input) =>
        {
            (input[0], input[1], input[2], input[3]) = (flower.SepalLength, flower.SepalWidth, flower.PetalLength, flower.PetalWidth);
            return flower.Species;
        }).Shuffle(bufferSize: 10_000);
        return stream;
    }

    private static DataSet Read(string path)
    {
        using var csv = CsvReader.Create(new StreamReader(path));
        var flowers = DataSet.From(csv.GetRecords<Iris>().ToList(), inputSize: 4, (flower, input) =>
        {
            (input[0], input[1], input[2], input[3]) = (flower.SepalLength, flower.SepalWidth, flower.PetalLength, flower.PetalWidth);
            return flower.Species;
        });
        return flowers;
    }
}

[CsvRecord]
public sealed partial record Iris(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth, int Species);
