using NetGen;

namespace Mnist.Data;

/// <summary>The handwritten digits of MNIST: 60,000 to learn from and 10,000 to be tested on.</summary>
/// <param name="Training">What the net learns from.</param>
/// <param name="Test">What it has not seen.</param>
internal sealed record MnistFiles(DataSet Training, DataSet Test)
{
    private const int Classes = 10;

    private const string Packed = ".gz";

    /// <summary>Reads the files.</summary>
    /// <exception cref="FileNotFoundException">One of them is not there; the message says which are expected and where they can be had.</exception>
    internal static MnistFiles In(DirectoryInfo folder) => new(Read(folder, "train"), Read(folder, "t10k"));

    private static DataSet Read(DirectoryInfo folder, string part) =>
        DataSet.FromIdx(Find(folder, $"{part}-images-idx3-ubyte"), Find(folder, $"{part}-labels-idx1-ubyte"), classCount: Classes);

    private static string Find(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        return File.Exists(path + Packed) ? path + Packed
            : File.Exists(path) ? path
            : throw new FileNotFoundException(
                $"""
                Expected the file {name}, or {name}{Packed}, in {folder.FullName}; found neither.
                This sample needs the four files of MNIST, about 11 MB, in one folder, named with --data:
                  train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz
                Their authors' page is http://yann.lecun.com/exdb/mnist/; a copy is at https://ossci-datasets.s3.amazonaws.com/mnist/.
                """);
    }
}
