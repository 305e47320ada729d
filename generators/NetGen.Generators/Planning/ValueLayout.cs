namespace NetGen.Generators.Planning;

/// <summary>How the values of several samples lie in memory.</summary>
internal enum ValueLayout
{
    /// <summary>Row after row, padded to whole vectors: the vectors of matrix products run along a row.</summary>
    Rows,

    /// <summary>
    /// Blocks of 16 samples, in which each value is a cache line that holds it for all of them: a vector runs across the samples, so that
    /// what is computed need not be regular along a row, nor a whole number of vectors long.
    /// </summary>
    Lanes,
}
