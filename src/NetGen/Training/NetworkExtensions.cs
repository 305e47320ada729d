using NetGen.CompilerServices;

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
        ValueCalls.CopyTo(TNetwork.Info, network.Parameters, destination);
    }

    /// <summary>Replaces all parameters, given as <see cref="CopyParametersTo{TNetwork}(TNetwork, Span{float})"/> gives them.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="source"><c>ParameterCount</c> values.</param>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    public static void CopyParametersFrom<TNetwork>(this TNetwork network, ReadOnlySpan<float> source)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ValueCalls.CopyFrom(TNetwork.Info, network.Parameters, source);
    }

    /// <summary>
    /// Moves another network's parameters towards this one's: <c>target = factor * parameter + (1 - factor) * target</c>, the sum as one fused
    /// multiply-add. With a small factor after each step, the other is a target network (Lillicrap et al. 2015, "Continuous control with deep
    /// reinforcement learning") or an average of weights; with 1 it is a copy. Allocates nothing.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network whose parameters are read.</param>
    /// <param name="target">The network whose parameters are changed, running statistics included.</param>
    /// <param name="factor">The share of the way, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not from 0 to 1; nothing is changed.</exception>
    public static void CopyParametersTo<TNetwork>(this TNetwork network, TNetwork target, float factor = 1f)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(target);
        Argument.IsBetween(factor, 0, 1, nameof(factor));
        Blending.Apply(network.Parameters, target.Parameters, factor);
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
    /// The layers with the shapes of their outputs and their parameters, trained and fixed, as a table of plain text, the same under every culture. Below a layer stand the penalties,
    /// decay and constraints on its weights.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    public static string Summary<TNetwork>(this TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkSummary.Of(TNetwork.Info);
    }
}
