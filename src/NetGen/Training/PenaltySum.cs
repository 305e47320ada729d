namespace NetGen;

/// <summary>The penalties of a network's weights: their value, which the loss includes, and their gradient.</summary>
internal sealed class PenaltySum
{
    private readonly NetworkInfo _info;
    private readonly RowSums _values;

    private PenaltySum(NetworkInfo info)
    {
        _info = info;
        _values = new RowSums(info);
    }

    /// <summary>What the last measured parameters cost.</summary>
    internal double Value => _values.Total();

    /// <summary>The penalties of a network; null if it declares none.</summary>
    internal static PenaltySum? Of(NetworkInfo info) =>
        info.Tensors.Any(static tensor => !tensor.Penalties.IsEmpty) ? new PenaltySum(info) : null;

    /// <summary>Measures one part of the parameters.</summary>
    internal void Measure(ReadOnlySpan<float> parameters, int part, int parts) => _values.Measure(parameters, part, parts, static (tensor, row) =>
    {
        var value = 0.0;
        foreach (var penalty in tensor.Penalties)
        {
            value += penalty.Value(row);
        }

        return value;
    });

    /// <summary>Adds the gradient of one part of the parameters.</summary>
    internal void AddGradients(ReadOnlySpan<float> parameters, Span<float> gradients, int part, int parts)
    {
        var (start, end) = _info.ParameterRange(part, parts);
        foreach (var tensor in _info.Tensors)
        {
            var (from, to) = (int.Max(start, tensor.Offset), int.Min(end, tensor.End));
            foreach (var penalty in tensor.Penalties)
            {
                if (from < to)
                {
                    penalty.AddGradient(parameters[from..to], gradients[from..to]);
                }
            }
        }
    }
}
