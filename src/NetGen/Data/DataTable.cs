using System.Globalization;

namespace NetGen;

/// <summary>The checked copy of the caller's data, which all data sets cut from it share.</summary>
/// <param name="Inputs">Row after row.</param>
/// <param name="InputSize">The number of values in an input row.</param>
/// <param name="Targets">Row after row; empty where there are labels.</param>
/// <param name="TargetSize">The number of values in a target row, 0 where there are labels.</param>
/// <param name="Labels">One class index for each row; empty where there are targets.</param>
/// <param name="ClassCount">The number of classes, 0 where there are targets.</param>
internal sealed record DataTable(float[] Inputs, int InputSize, float[] Targets, int TargetSize, int[] Labels, int ClassCount)
{
    /// <summary>What each row counts; empty where all count the same.</summary>
    internal float[] Weights { get; init; } = [];

    internal static DataTable FromLabels(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int? classCount)
    {
        RequireRows(labels.Length, nameof(labels));
        var inputSize = RowSize(inputs.Length, labels.Length, nameof(inputs));
        Argument.IsAtLeast(classCount ?? 1, 1, nameof(classCount));
        var classes = RequireLabels(labels, classCount);
        RowCheck.RequireFinite(inputs, inputSize, nameof(inputs), nameof(inputs));
        return new DataTable(inputs.ToArray(), inputSize, [], 0, labels.ToArray(), classes);
    }

    internal static DataTable FromTargets(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count)
    {
        RequireRows(count, nameof(count));
        var inputSize = RowSize(inputs.Length, count, nameof(inputs));
        var targetSize = RowSize(targets.Length, count, nameof(targets));
        RowCheck.RequireFinite(inputs, inputSize, nameof(inputs), nameof(inputs));
        RowCheck.RequireFinite(targets, targetSize, nameof(targets), nameof(targets));
        return new DataTable(inputs.ToArray(), inputSize, targets.ToArray(), targetSize, [], 0);
    }

    private static void RequireRows(int count, string name)
    {
        if (count < 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected at least 1 row, found {count}."), name);
        }
    }

    private static int RowSize(int length, int count, string name)
    {
        if (length == 0 || length % count != 0)
        {
            throw new ArgumentException($"Expected a positive multiple of the {count} rows; found {length} values.", name);
        }

        return length / count;
    }

    /// <summary>The number of classes: what was asked for, else the largest label plus one.</summary>
    private static int RequireLabels(ReadOnlySpan<int> labels, int? classCount)
    {
        // Without a count the largest index is still one short of the largest int, so that the count fits.
        var end = classCount ?? int.MaxValue;
        var largest = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            RowCheck.RequireLabel(labels[row], end, row, nameof(labels));
            largest = int.Max(largest, labels[row]);
        }

        return classCount ?? largest + 1;
    }
}
