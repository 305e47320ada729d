namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Orders of axes that bring ONNX's tensors into NetGen's layouts.</summary>
internal static class AxisOrder
{
    /// <summary><c>[time, batch, features]</c> to <c>[batch, time, features]</c>, and back.</summary>
    public static IReadOnlyList<int> BatchFirst { get; } = [1, 0, 2];

    /// <summary><c>[batch, channels, places...]</c> to <c>[batch, places..., channels]</c>.</summary>
    public static IReadOnlyList<int> ChannelsLast(int rank) => WithLast(rank, 1);

    /// <summary>One axis behind all others, whose order stays.</summary>
    public static IReadOnlyList<int> WithLast(int rank, int axis) => [.. Enumerable.Range(0, rank).Where(other => other != axis), axis];
}
