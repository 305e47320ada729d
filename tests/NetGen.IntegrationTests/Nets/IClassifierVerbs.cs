namespace NetGen.IntegrationTests;

/// <summary>What the classes of classifiers offer besides.</summary>
public interface IClassifierVerbs : INetworkVerbs
{
    int PredictClass(ReadOnlySpan<float> input);

    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, TrainingState training, ReadOnlySpan<float> sampleWeights = default);

    float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, TrainingState training, ReadOnlySpan<float> sampleWeights = default);

    void BackwardFromLogits(ReadOnlySpan<float> logitGradient, TrainingState training);
}
