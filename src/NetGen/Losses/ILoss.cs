namespace NetGen;

/// <summary>
/// A loss of one's own, for <c>Fit</c>, <c>TrainBatch</c> and <c>Evaluate</c> in place of the declared one. It sees whole batches, so it
/// need not be a mean over rows; <see cref="ErrorToSignal"/> is an example.
/// </summary>
public interface ILoss
{
    /// <summary>Computes the loss of a batch and its gradient. Called on one thread at a time; should allocate nothing.</summary>
    /// <param name="batch">What was predicted, what was wanted, and what each row counts.</param>
    /// <param name="outputGradient">
    /// Receives the derivative of the loss by each output, laid out like <see cref="LossBatch.Outputs"/>; every value must be set.
    /// </param>
    /// <returns>The loss.</returns>
    double Compute(LossBatch batch, Span<float> outputGradient);
}
