namespace NetGen;

/// <summary>What the rows of a batch count: their weights divided by the sum of all, or the same for each.</summary>
internal static class RowShares
{
    /// <summary>Computes the shares of some neighbouring rows.</summary>
    /// <param name="shares">Receives a share for each of them.</param>
    /// <param name="sampleWeights">The weights of all rows of the batch; if empty, all the same.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="count">The number of rows of the batch.</param>
    internal static void Fill(Span<float> shares, ReadOnlySpan<float> sampleWeights, int first, int count)
    {
        if (sampleWeights.IsEmpty)
        {
            shares.Fill(1f / count);
            return;
        }

        var sum = SampleWeights.Sum(sampleWeights);
        for (var row = 0; row < shares.Length; row++)
        {
            // Of rows that all count nothing no share is NaN: the gradient is zero.
            shares[row] = sum > 0 ? (float)(sampleWeights[first + row] / sum) : 0;
        }
    }
}
