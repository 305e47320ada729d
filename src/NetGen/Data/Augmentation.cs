namespace NetGen;

/// <summary>
/// Changes a copy of a row of inputs before the network learns from it, such as by noise, a shift or a mirror image. Calls on several threads
/// may overlap, so it must not change anything else.
/// </summary>
/// <param name="input">The row, changed in place.</param>
/// <param name="random">Numbers that depend only on the seed of the training, the epoch and the row.</param>
public delegate void Augmentation(Span<float> input, SeededRandom random);
