using System.Collections.Immutable;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A stack of layers: convolutions, if there are any, below fully connected ones.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Convolutions">From the input on.</param>
/// <param name="Layers">The fully connected layers up to the output.</param>
internal sealed record Architecture(int Inputs, ImmutableArray<ConvolutionShape> Convolutions, ImmutableArray<DenseShape> Layers)
{
    internal int Outputs => Layers[^1].Units;

    /// <summary>Whether all layers are fully connected.</summary>
    internal bool IsDense => Convolutions.IsEmpty;

    internal int ParameterCount => Convolutions.Sum(layer => layer.ParameterCount) + Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The multiply-adds of one row's prediction.</summary>
    internal long PredictionMultiplyAdds => Convolutions.Sum(layer => layer.MultiplyAdds) + Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>Those of one row's training: forward and gradients of the weights, and of the inputs except in the first layer.</summary>
    internal long TrainingMultiplyAdds => (3 * PredictionMultiplyAdds) - (IsDense ? Layers[0].MultiplyAdds : Convolutions[0].MultiplyAdds);

    internal static Architecture Of(int inputs, params ReadOnlySpan<(int Units, Activation Activation)> layers) => new(inputs, [], Stack(inputs, layers));

    /// <summary>Fully connected layers on what convolutions leave.</summary>
    internal static Architecture Of(int inputs, ImmutableArray<ConvolutionShape> convolutions, int features, params ReadOnlySpan<(int Units, Activation Activation)> layers) =>
        new(inputs, convolutions, Stack(features, layers));

    /// <summary>Parameters to start from, layer by layer: weights as [input, output], then biases, uniform below 1 / sqrt(inputs).</summary>
    internal float[] Initialize(SeededRandom random)
    {
        var parameters = GC.AllocateArray<float>(ParameterCount, pinned: true);
        var start = 0;
        foreach (var (inputs, count) in Convolutions.Select(layer => (layer.Inputs, layer.ParameterCount)).Concat(Layers.Select(layer => (layer.Inputs, layer.ParameterCount))))
        {
            var bound = 1 / float.Sqrt(inputs);
            foreach (ref var parameter in parameters.AsSpan(start, count))
            {
                parameter = bound * ((2 * random.NextSingle()) - 1);
            }

            start += count;
        }

        return parameters;
    }

    private static ImmutableArray<DenseShape> Stack(int inputs, ReadOnlySpan<(int Units, Activation Activation)> layers)
    {
        var shapes = ImmutableArray.CreateBuilder<DenseShape>();
        foreach (var (units, activation) in layers)
        {
            shapes.Add(new DenseShape(inputs, units, activation));
            inputs = units;
        }

        return shapes.ToImmutable();
    }
}
