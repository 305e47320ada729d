namespace NetGen.IntegrationTests.OwnLosses;

/// <summary>The mean squared error again, in the order of operations of the built-in one for rows of one output.</summary>
internal sealed class SquaredErrorByHand : ILoss
{
    public int Calls { get; private set; }

    public int LargestBatch { get; private set; }

    public double Compute(LossBatch batch, Span<float> outputGradient)
    {
        Calls++;
        LargestBatch = int.Max(LargestBatch, batch.Count);
        var loss = 0.0;
        for (var row = 0; row < batch.Count; row++)
        {
            var error = batch.Outputs[row] - batch.Targets[row];
            outputGradient[row] = (error + error) * batch.RowWeights[row];
            loss += (double)batch.RowWeights[row] * (error * error);
        }

        return loss;
    }
}
