namespace NetGen.IntegrationTests;

/// <summary>
/// What every network's class offers, gathered so that one test can be written for many networks. Declarations name it as
/// their base and the emitted members implement it.
/// </summary>
public interface INetworkVerbs
{
    void Predict(ReadOnlySpan<float> input, Span<float> output);

    void Predict(ReadOnlySpan<float> input, Span<float> output, Workspace workspace);

    void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs);

    void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs, Workspace workspace);

    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, TrainingState training, ReadOnlySpan<float> sampleWeights = default);

    float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, TrainingState training, ReadOnlySpan<float> sampleWeights = default);

    ReadOnlySpan<float> Forward(ReadOnlySpan<float> inputs, TrainingState training);

    void Backward(ReadOnlySpan<float> outputGradient, TrainingState training);
}
