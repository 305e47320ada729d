namespace NetGen.IntegrationTests;

/// <summary>The part of the gradients that all kernels write: the values. What lies behind a row is zero, whether its kernel writes it or not.</summary>
internal static class Computed
{
    public static void Fill(NetworkInfo info, Span<float> gradients, float value)
    {
        foreach (var tensor in info.Tensors.Where(info.IsTrained))
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                gradients.Slice(tensor.Offset + (row * tensor.Stride), tensor.Columns).Fill(value);
            }
        }
    }
}
