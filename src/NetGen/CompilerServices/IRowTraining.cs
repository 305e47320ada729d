using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The verb of a network so small that it has a step of its own for a single row. Others do not implement this: their way of batches is as long for one.
/// </summary>
/// <typeparam name="TTarget">What a row is trained towards: <see cref="float"/> for targets, <see cref="int"/> for a class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowTraining<TTarget>
{
    /// <summary>The network's own <c>TrainBatch</c>.</summary>
    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, TrainingState training, ReadOnlySpan<float> sampleWeights);
}
