namespace NetGen.IntegrationTests;

/// <summary>The part of an arena that kernels write: rows up to whole cache lines. The line that sets long rows apart is nobody's.</summary>
internal static class Computed
{
    private const int Line = 16;

    public static void Fill(NetworkInfo info, Span<float> arena, float value)
    {
        foreach (var tensor in info.Tensors)
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                var width = int.Min(tensor.Stride, (tensor.Columns + Line - 1) / Line * Line);
                arena.Slice(tensor.Offset + (row * tensor.Stride), width).Fill(value);
            }
        }
    }
}
