namespace NetGen;

/// <summary>
/// Some rows of data as spans over the caller's memory. A batch has either <see cref="Targets"/> or <see cref="Labels"/>, or
/// neither when it only asks for predictions. Of several inputs or outputs all rows of one lie behind those of the other. A network with several
/// outputs may have both: then the labels are those of its classifications, and the targets those of the others.
/// </summary>
public readonly ref struct Batch
{
    /// <summary>A batch of inputs only.</summary>
    /// <param name="inputs">Row after row.</param>
    /// <param name="count">The number of rows.</param>
    public Batch(ReadOnlySpan<float> inputs, int count)
    {
        Inputs = inputs;
        Count = count;
    }

    /// <summary>A batch with numeric targets.</summary>
    /// <param name="inputs">Row after row.</param>
    /// <param name="targets">One row of outputs for each row of inputs.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="sampleWeights">One weight for each row, at least 0, or empty: every row counts the same.</param>
    public Batch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count, ReadOnlySpan<float> sampleWeights = default)
        : this(inputs, count)
    {
        Targets = targets;
        SampleWeights = sampleWeights;
    }

    /// <summary>A batch with class indices.</summary>
    /// <param name="inputs">Row after row.</param>
    /// <param name="labels">One class index for each row of inputs; their number is the number of rows.</param>
    /// <param name="sampleWeights">One weight for each row, at least 0, or empty: every row counts the same.</param>
    public Batch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> sampleWeights = default)
        : this(inputs, labels.Length)
    {
        Labels = labels;
        SampleWeights = sampleWeights;
    }

    /// <summary>Row after row of inputs.</summary>
    public ReadOnlySpan<float> Inputs { get; }

    /// <summary>Row after row of targets, or empty.</summary>
    public ReadOnlySpan<float> Targets { get; init; }

    /// <summary>One weight for each row, or empty: every row counts the same.</summary>
    public ReadOnlySpan<float> SampleWeights { get; init; }

    /// <summary>Row after row of inputs that are indices rather than numbers.</summary>
    public ReadOnlySpan<int> Indices { get; init; }

    /// <summary>One class index for each row, or empty.</summary>
    public ReadOnlySpan<int> Labels { get; init; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }
}
