namespace NetGen.BitProof;

/// <summary>The ways to take the same steps.</summary>
internal enum TrainingPath
{
    /// <summary><c>Fit</c>, on one thread or several.</summary>
    Fit,

    /// <summary><c>TrainBatch</c> in a loop of one's own, which may fuse the update into the gradient.</summary>
    Fused,

    /// <summary><c>ComputeGradients</c> and <c>Update</c> in a loop of one's own, which cannot.</summary>
    Unfused,
}
