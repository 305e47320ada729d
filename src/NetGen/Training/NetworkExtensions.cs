using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>What can be done with the parameters of any generated network.</summary>
public static class NetworkExtensions
{
    /// <summary>Copies all parameters, the trained ones and then the fixed ones, tensor after tensor, row after row, without padding.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="destination">Receives <c>ParameterCount</c> values.</param>
    /// <exception cref="ArgumentException">The destination has another length; nothing is written.</exception>
    public static void CopyParametersTo<TNetwork>(this TNetwork network, Span<float> destination)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        Argument.HasLength(destination.Length, TNetwork.Info.ParameterCount, nameof(destination));
        foreach (var tensor in TNetwork.Info.Tensors)
        {
            tensor.In(network.Parameters).CopyTo(destination[..tensor.Count]);
            destination = destination[tensor.Count..];
        }
    }

    /// <summary>Replaces all parameters, given as <see cref="CopyParametersTo"/> gives them.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="source"><c>ParameterCount</c> values.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    public static void CopyParametersFrom<TNetwork>(this TNetwork network, ReadOnlySpan<float> source)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        Argument.HasLength(source.Length, TNetwork.Info.ParameterCount, nameof(source));
        BatchCheck.Finite(source, int.Max(source.Length, 1), nameof(source));
        foreach (var tensor in TNetwork.Info.Tensors)
        {
            tensor.In(network.Parameters).CopyFrom(source[..tensor.Count]);
            source = source[tensor.Count..];
        }
    }

    /// <summary>Makes a network with the same parameters.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    public static TNetwork Clone<TNetwork>(this TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        var clone = TNetwork.Create(seed: 0);
        network.Parameters.CopyTo(clone.Parameters);
        return clone;
    }

    /// <summary>
    /// The layers with their outputs and parameters, trained and fixed, as a table of plain text, the same under every culture. Below a layer stand the penalties,
    /// decay and constraints on its weights.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    public static string Summary<TNetwork>(this TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        var info = TNetwork.Info;
        var text = new StringBuilder();
        void Line(string layer, string kind, int outputs, int parameters) =>
            text.AppendLine(CultureInfo.InvariantCulture, $"{layer,-20} {kind,-24} {outputs,10:N0} {parameters,12:N0}");
        void Share(string kind, int parameters) => text.AppendLine(CultureInfo.InvariantCulture, $"{kind,-56} {parameters,12:N0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{info.Name,-20} {"Kind",-24} {"Outputs",10} {"Parameters",12}");
        Line("(input)", string.Empty, info.InputSize, 0);
        foreach (var layer in info.Layers)
        {
            Line(layer.Name, layer.Description, layer.OutputSize, layer.ParameterCount);
            foreach (var rule in info.Tensors.Where(tensor => tensor.Layer == layer.Name).SelectMany(RulesOf).Distinct())
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{string.Empty,-20} {rule}");
            }
        }

        Line("(total)", info.Loss.GetType().Name, info.OutputSize, info.ParameterCount);
        if (info.TrainedCount < info.ParameterCount)
        {
            Share("(trained)", info.TrainedCount);
            Share("(fixed)", info.ParameterCount - info.TrainedCount);
        }

        if (info.Clipping is { } clipping)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{string.Empty,-20} {clipping}");
        }

        return text.ToString();
    }

    private static IEnumerable<string> RulesOf(TensorInfo tensor)
    {
        object?[] rules = [.. tensor.Penalties, tensor.Decay, .. tensor.Constraints];
        return rules.Where(rule => rule is not null).Select(rule => rule!.ToString()!);
    }
}
