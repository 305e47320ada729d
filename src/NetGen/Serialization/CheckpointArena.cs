namespace NetGen;

/// <summary>Values of every parameter, such as the parameters themselves: tensor by tensor they are saved and loaded.</summary>
/// <param name="Prefix">What the names of its tensors begin with; nothing for the parameters.</param>
/// <param name="Length">Its length: tensors that end behind it are not in it.</param>
/// <param name="Values">The arena, laid out as the network's description says.</param>
internal sealed record CheckpointArena(string Prefix, int Length, Func<Span<float>> Values)
{
    /// <summary>The parameters themselves.</summary>
    public static CheckpointArena ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        new(string.Empty, TNetwork.Info.ParameterLength, () => network.Parameters);

    /// <summary>The tensors it has values of.</summary>
    public IEnumerable<TensorInfo> TensorsOf(NetworkInfo info) => info.Tensors.Where(tensor => tensor.End <= Length);

    /// <summary>The name of a tensor of it in a checkpoint.</summary>
    public string NameOf(TensorInfo tensor) => Prefix + tensor.Key;
}
