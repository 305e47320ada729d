using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The share of predictions that were right, added up row by row. An output that is NaN is wrong, whatever the target. Allocates
/// nothing after construction; not thread-safe.
/// </summary>
public sealed class Accuracy
{
    private readonly bool _binary;
    private double _correct;

    private Accuracy(bool binary) => _binary = binary;

    /// <summary>The number of rows added.</summary>
    public long Count { get; private set; }

    /// <summary>The share of right predictions, from 0 to 1; NaN before the first row.</summary>
    public double Value => Count == 0 ? double.NaN : _correct / Count;

    /// <summary>Counts a row as right when its largest output is where its largest target is; the first among equals.</summary>
    public static Accuracy ForClasses() => new(binary: false);

    /// <summary>Counts an output as right when it and its target lie on the same side of 0.5, which belongs to the upper; a row counts as the mean over its outputs.</summary>
    public static Accuracy ForBinary() => new(binary: true);

    /// <summary>Adds one row.</summary>
    /// <param name="outputs">What was predicted, at least one value.</param>
    /// <param name="targets">As many targets.</param>
    /// <exception cref="ArgumentException">The row is empty or the lengths differ; nothing is counted.</exception>
    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        RequireOutputs(outputs);
        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        _correct += _binary ? ShareOnSameSide(outputs, targets) : Right(Reductions.IndexOfLargest(outputs), Reductions.IndexOfLargest(targets));
        Count++;
    }

    /// <summary>Adds one row whose target is a class.</summary>
    /// <param name="outputs">What was predicted, one value for each class.</param>
    /// <param name="label">The true class, from 0.</param>
    /// <exception cref="ArgumentException">The row is empty; nothing is counted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no output for the class; nothing is counted.</exception>
    /// <exception cref="InvalidOperationException">Binary outputs have targets, not classes.</exception>
    public void Add(ReadOnlySpan<float> outputs, int label)
    {
        if (_binary)
        {
            throw new InvalidOperationException("Binary outputs have targets, not class labels.");
        }

        RequireOutputs(outputs);
        if ((uint)label >= (uint)outputs.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(label), label, $"Expected a class from 0 to {outputs.Length - 1}.");
        }

        _correct += Right(Reductions.IndexOfLargest(outputs), label);
        Count++;
    }

    /// <summary>Forgets all rows.</summary>
    public void Reset()
    {
        _correct = 0;
        Count = 0;
    }

    private static double Right(int predicted, int actual) => predicted >= 0 && predicted == actual ? 1 : 0;

    private static double ShareOnSameSide(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        var right = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (!float.IsNaN(outputs[i]) && (outputs[i] >= 0.5f) == (targets[i] >= 0.5f))
            {
                right++;
            }
        }

        return (double)right / outputs.Length;
    }

    private static void RequireOutputs(ReadOnlySpan<float> outputs)
    {
        if (outputs.IsEmpty)
        {
            throw new ArgumentException("Expected at least 1 output; found 0.", nameof(outputs));
        }
    }
}
