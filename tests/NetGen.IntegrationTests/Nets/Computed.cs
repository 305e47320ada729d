namespace NetGen.IntegrationTests;

/// <summary>The part of the gradients that kernels write: rows up to whole cache lines. The line that sets long rows apart is nobody's.</summary>
internal static class Computed
{
    private const int Line = 16;

    public static void Fill(NetworkInfo info, Span<float> gradients, float value)
    {
        foreach (var tensor in info.Tensors.Where(info.IsTrained))
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                var width = int.Min(tensor.Stride, (tensor.Columns + Line - 1) / Line * Line);
                gradients.Slice(tensor.Offset + (row * tensor.Stride), width).Fill(value);
            }
        }
    }
}
