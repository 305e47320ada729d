using System.IO.Compression;
using CsvHelper;
using NetGen;

namespace Digits.Data;

/// <summary>The file of handwritten digits, which travels inside the program. README.md beside it says where it comes from.</summary>
internal static class DigitsFile
{
    /// <summary>The number of digits in the file.</summary>
    internal const int Count = 1797;

    private const int Pixels = DigitNet.InputSize;
    private const float Ink = 16;

    /// <summary>Reads all digits. Pixels run from 0, paper, to 1, ink.</summary>
    internal static DataSet Read()
    {
        using var resource = typeof(DigitsFile).Assembly.GetManifestResourceStream("digits.csv.gz")
            ?? throw new InvalidOperationException("The program was built without its digits.");
        using var text = new GZipStream(resource, CompressionMode.Decompress);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, Separator = ',' });

        var images = new List<float[]>(Count);
        var labels = new List<int>(Count);
        while (csv.Read())
        {
            var image = new float[Pixels];
            for (var pixel = 0; pixel < Pixels; pixel++)
            {
                image[pixel] = csv.Parse<float>(pixel) / Ink;
            }

            images.Add(image);
            labels.Add(csv.Parse<int>(Pixels));
        }

        return DataSet.FromLabels([.. images], [.. labels], DigitNet.OutputSize);
    }
}
