using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The verb of a network so small that it has a step of its own for a single row. Others do not implement this: beside their arithmetic, what a batch of
/// one row takes more is little.
/// </summary>
/// <typeparam name="TTarget">What a row is trained towards: <see cref="float"/> for targets, <see cref="int"/> for a class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowTraining<TTarget>
{
    /// <summary>The network's own <c>TrainBatch</c>: a step on one row, or on as many as the network takes at once.</summary>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="targets">A row of targets for each of them, or a class.</param>
    /// <param name="training">A state of the network.</param>
    /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, TrainingState training, ReadOnlySpan<float> sampleWeights);
}
