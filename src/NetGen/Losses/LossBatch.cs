namespace NetGen;

/// <summary>What a loss is computed from: a batch in training, the whole data set in evaluation.</summary>
public readonly ref struct LossBatch
{
    /// <summary>Gathers a batch.</summary>
    /// <param name="outputs">Row after row of outputs.</param>
    /// <param name="targets">As many rows of targets, as long.</param>
    /// <param name="rowWeights">What each row counts: at least 0, of sum 1, or all 0. Their number is the number of rows.</param>
    /// <exception cref="ArgumentException">There is no row, the outputs do not divide into the rows, or there are not as many targets.</exception>
    public LossBatch(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> rowWeights)
    {
        if (rowWeights.IsEmpty || outputs.IsEmpty || outputs.Length % rowWeights.Length != 0)
        {
            throw new ArgumentException($"Expected a positive multiple of the {rowWeights.Length} rows; found {outputs.Length} values.", nameof(outputs));
        }

        Argument.HasLength(targets.Length, outputs.Length, nameof(targets));
        Outputs = outputs;
        Targets = targets;
        RowWeights = rowWeights;
        OutputSize = outputs.Length / rowWeights.Length;
    }

    /// <summary>What <c>Predict</c> returns, row after row.</summary>
    public ReadOnlySpan<float> Outputs { get; }

    /// <summary>The targets, row after row; a class as one 1 among zeros.</summary>
    public ReadOnlySpan<float> Targets { get; }

    /// <summary>What each row counts: at least 0, of sum 1 but for rounding, or all 0 where every sample weight is. Without sample weights, one divided by the number of rows.</summary>
    public ReadOnlySpan<float> RowWeights { get; }

    /// <summary>The number of rows.</summary>
    public int Count => RowWeights.Length;

    /// <summary>The number of outputs in a row.</summary>
    public int OutputSize { get; }
}
