namespace NetGen.Tool.Checkpoints;

/// <summary>How a tensor of one file differs from that of another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">The difference in words.</param>
/// <param name="Largest">The largest distance between two numbers at one place, infinite where only one is NaN; null if there are none to compare.</param>
/// <param name="Mean">The mean distance.</param>
internal sealed record TensorDifference(string Name, string What, double? Largest = null, double? Mean = null)
{
    /// <summary>The differences between two files, in the order of the tensors' names.</summary>
    internal static IReadOnlyList<TensorDifference> Between(Checkpoint first, Checkpoint second)
    {
        var (firsts, seconds) = (ByName(first), ByName(second));
        return
        [
            .. firsts.Keys.Union(seconds.Keys).Order(StringComparer.Ordinal)
                .Select(name => Between(firsts.GetValueOrDefault(name), seconds.GetValueOrDefault(name)))
                .OfType<TensorDifference>(),
        ];
    }

    private static Dictionary<string, CheckpointTensor> ByName(Checkpoint checkpoint) => checkpoint.Tensors.ToDictionary(tensor => tensor.Name);

    private static TensorDifference? Between(CheckpointTensor? first, CheckpointTensor? second)
    {
        if (first is null || second is null)
        {
            return first is null ? new TensorDifference(second!.Name, "only in the second") : new TensorDifference(first.Name, "only in the first");
        }

        if (!first.Shape.SequenceEqual(second.Shape))
        {
            return new TensorDifference(first.Name, $"shape {first.ShapeText}, {second.ShapeText}");
        }

        var types = first.Type == second.Type ? null : $"type {first.Type}, {second.Type}";
        return first.Values is { } firsts && second.Values is { } seconds
            ? BetweenNumbers(first.Name, types, firsts, seconds)
            : types is not null || !first.Bytes.SequenceEqual(second.Bytes) ? new TensorDifference(first.Name, types ?? "values") : null;
    }

    private static TensorDifference? BetweenNumbers(string name, string? types, float[] first, float[] second)
    {
        var (largest, sum) = (0.0, 0.0);
        for (var index = 0; index < first.Length; index++)
        {
            var distance = Distance(first[index], second[index]);
            largest = Math.Max(largest, distance);
            sum += distance;
        }

        return types is null && largest == 0 ? null : new TensorDifference(name, types ?? "values", largest, first.Length == 0 ? 0 : sum / first.Length);
    }

    private static double Distance(float first, float second)
    {
        if (first.Equals(second))
        {
            return 0;
        }

        var distance = Math.Abs((double)first - second);
        return double.IsNaN(distance) ? double.PositiveInfinity : distance;
    }
}
