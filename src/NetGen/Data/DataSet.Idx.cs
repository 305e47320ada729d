using System.Globalization;

namespace NetGen;

/// <content>Data sets from IDX files.</content>
public sealed partial class DataSet
{
    /// <summary>Makes a data set of two IDX files such as MNIST's, packed with gzip or not.</summary>
    /// <param name="imagesPath">The path of the inputs: what the file's first dimension counts are the rows.</param>
    /// <param name="labelsPath">The path of the labels: one dimension of whole numbers from 0.</param>
    /// <param name="scale">The factor of all inputs; the default makes bytes numbers from 0 to 1.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="InvalidDataException">
    /// A file is no whole IDX file, or the two do not fit together; the message says what was expected and what was found.
    /// </exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public static DataSet FromIdx(string imagesPath, string labelsPath, float scale = 1 / 255f, int? classCount = null) =>
        FromIdx(IdxFile.Read(imagesPath), IdxFile.Read(labelsPath), scale, classCount);

    /// <summary>Makes a data set of two IDX files such as MNIST's, packed with gzip or not.</summary>
    /// <param name="images">The inputs: what the file's first dimension counts are the rows.</param>
    /// <param name="labels">The labels: one dimension of whole numbers from 0.</param>
    /// <param name="scale">The factor of all inputs; the default makes bytes numbers from 0 to 1.</param>
    /// <param name="classCount">The number of classes, at least 1; the largest label plus one when not given.</param>
    /// <exception cref="InvalidDataException">
    /// A stream holds no whole IDX file, or the two do not fit together; the message says what was expected and what was found.
    /// </exception>
    public static DataSet FromIdx(Stream images, Stream labels, float scale = 1 / 255f, int? classCount = null) =>
        FromIdx(IdxFile.Read(images), IdxFile.Read(labels), scale, classCount);

    private static DataSet FromIdx(IdxFile images, IdxFile labels, float scale, int? classCount)
    {
        Argument.IsAtLeast(classCount ?? 1, 1, nameof(classCount));
        Argument.IsFinite(scale, nameof(scale));
        if (labels.Dimensions.Length != 1 || labels.Count != images.Dimensions[0])
        {
            var dimensions = string.Join(" x ", labels.Dimensions.Select(size => size.ToString(CultureInfo.InvariantCulture)));
            throw new InvalidDataException(
                FormattableString.Invariant($"Expected {images.Dimensions[0]} labels, one for each image; found {dimensions}."));
        }

        var inputs = new float[images.Count];
        images.CopyTo(inputs, scale);
        var (size, classes) = (inputs.Length / labels.Count, labels.ToLabels());
        for (var row = 0; row < classes.Length; row++)
        {
            var problem = RowCheck.FindNotFinite(inputs.AsSpan(row * size, size), size, "inputs", row)
                ?? RowCheck.FindNoClass(classes[row], classCount ?? int.MaxValue, row);
            if (problem is not null)
            {
                throw new InvalidDataException(problem);
            }
        }

        return All(new DataTable(inputs, size, [], TargetSize: 0, classes, classCount ?? classes.Max() + 1), classes.Length);
    }
}
