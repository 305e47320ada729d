namespace NetGen.Benchmarks.Naive;

/// <summary>The losses in plain scalar code.</summary>
internal static class NaiveLoss
{
    /// <summary>Measures one row and sets the last layer's delta, times a scale.</summary>
    internal static float Measure(Loss loss, float[] output, ReadOnlySpan<float> target, NaiveLayer last, float scale)
    {
        var sum = 0f;
        for (var i = 0; i < output.Length; i++)
        {
            sum += loss switch
            {
                Loss.MeanSquaredError => (output[i] - target[i]) * (output[i] - target[i]) / output.Length,
                Loss.BinaryCrossEntropy => -((target[i] * MathF.Log(output[i])) + ((1 - target[i]) * MathF.Log(1 - output[i]))) / output.Length,
                Loss.CrossEntropy => target[i] == 0 ? 0 : -target[i] * MathF.Log(output[i]),
                _ => throw new NotSupportedException($"No workload uses {loss}."),
            };
        }

        if (loss == Loss.MeanSquaredError)
        {
            var slopes = new float[output.Length];
            for (var i = 0; i < output.Length; i++)
            {
                slopes[i] = 2 * (output[i] - target[i]) * scale / output.Length;
            }

            last.SetDelta(slopes);
        }
        else
        {
            // Softmax and sigmoid with their cross entropies share this derivative by the logits.
            for (var i = 0; i < output.Length; i++)
            {
                last.Delta[i] = (output[i] - target[i]) * scale;
            }
        }

        return sum;
    }
}
