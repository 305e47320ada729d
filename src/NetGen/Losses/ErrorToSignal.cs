namespace NetGen;

/// <summary>
/// The energy of the error against that of the signal, <c>sum of w (y - t)^2 / (sum of w t^2 + epsilon)</c> over all rows and outputs of a
/// batch, with w the weights of rows (Wright, Damskägg and Välimäki 2019, "Real-time black-box modelling with recurrent neural networks",
/// without their pre-emphasis). It is 0 for a perfect prediction and 1 for silence, whatever the signal's level.
/// </summary>
/// <remarks>Sums are taken in double precision, row by row.</remarks>
public sealed class ErrorToSignal : ILoss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="epsilon">What keeps the denominator away from 0 where targets are silent, finite and more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ErrorToSignal(float epsilon = 1e-8f)
    {
        Argument.IsFiniteAndAboveZero(epsilon, nameof(epsilon));
        Epsilon = epsilon;
    }

    /// <summary>What keeps the denominator away from 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public double Compute(LossBatch batch, Span<float> outputGradient)
    {
        Argument.HasLength(outputGradient.Length, batch.Outputs.Length, nameof(outputGradient));
        var (error, signal) = (0.0, (double)Epsilon);
        for (var row = 0; row < batch.Count; row++)
        {
            var (rowError, rowSignal) = Energies(batch, row);
            error += batch.RowWeights[row] * rowError;
            signal += batch.RowWeights[row] * rowSignal;
        }

        for (var row = 0; row < batch.Count; row++)
        {
            var scale = 2 * batch.RowWeights[row] / signal;
            for (var i = row * batch.OutputSize; i < (row + 1) * batch.OutputSize; i++)
            {
                outputGradient[i] = (float)(scale * ((double)batch.Outputs[i] - batch.Targets[i]));
            }
        }

        return error / signal;
    }

    private static (double Error, double Signal) Energies(LossBatch batch, int row)
    {
        var (error, signal) = (0.0, 0.0);
        for (var i = row * batch.OutputSize; i < (row + 1) * batch.OutputSize; i++)
        {
            double target = batch.Targets[i];
            var difference = batch.Outputs[i] - target;
            error += difference * difference;
            signal += target * target;
        }

        return (error, signal);
    }
}
