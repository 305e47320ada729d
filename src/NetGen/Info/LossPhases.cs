namespace NetGen;

/// <summary>
/// Where the declared loss is computed, and how another one can stand in its place: instead of the phase with the loss run the one up to
/// the outputs; read them and lay their gradient where the targets were; run the one from there on.
/// </summary>
/// <param name="Whole">The index into <see cref="NetworkInfo.Phases"/> of the phase that computes the declared loss, split by samples.</param>
/// <param name="Outputs">The number of the phase that ends with the outputs, split alike.</param>
/// <param name="Deltas">The number of the phase that begins with the gradient of the outputs, split alike.</param>
public sealed record LossPhases(int Whole, int Outputs, int Deltas);
