namespace NetGen;

/// <summary>
/// Inverted dropout (Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting"): in training each value is
/// set to 0 with the probability <c>rate</c> and divided by <c>1 - rate</c> otherwise. Predictions leave the layer out.
/// </summary>
/// <remarks>
/// What is dropped follows from the seed of the training, the number of the sample since its begin, the layer and the unit
/// (<see cref="TrainingState.NoiseSeed"/>, <see cref="TrainingState.SampleNumber"/>): neither threads nor the size of batches change it. Samples are
/// counted where parameters are updated, so calling <c>ComputeGradients</c> or <c>Forward</c> twice drops the same.
/// </remarks>
/// <example><code>[Dropout(0.2f)]</code></example>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Declares dropout.</summary>
    /// <param name="rate">The share of values that is dropped, at least 0 and below 1.</param>
    public DropoutAttribute(float rate)
    {
        Rate = rate;
    }

    /// <summary>The share of values that is dropped.</summary>
    public float Rate { get; }
}
