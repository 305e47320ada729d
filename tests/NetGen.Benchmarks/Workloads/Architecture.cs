using System.Collections.Immutable;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A stack of fully connected layers.</summary>
/// <param name="Layers">From input to output.</param>
internal sealed record Architecture(ImmutableArray<DenseShape> Layers)
{
    internal int Inputs => Layers[0].Inputs;

    internal int Outputs => Layers[^1].Units;

    internal int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The multiply-adds of one row's prediction.</summary>
    internal long PredictionMultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>Those of one row's training: forward and gradients of the weights, and of the inputs except in the first layer.</summary>
    internal long TrainingMultiplyAdds => (3 * PredictionMultiplyAdds) - Layers[0].MultiplyAdds;

    internal static Architecture Of(int inputs, params ReadOnlySpan<(int Units, Activation Activation)> layers)
    {
        var shapes = ImmutableArray.CreateBuilder<DenseShape>();
        foreach (var (units, activation) in layers)
        {
            shapes.Add(new DenseShape(inputs, units, activation));
            inputs = units;
        }

        return new Architecture(shapes.ToImmutable());
    }

    /// <summary>Parameters to start from, layer by layer: weights as [input, output], then biases, uniform below 1 / sqrt(inputs).</summary>
    internal float[] Initialize(SeededRandom random)
    {
        var parameters = GC.AllocateArray<float>(ParameterCount, pinned: true);
        var start = 0;
        foreach (var layer in Layers)
        {
            var bound = 1 / float.Sqrt(layer.Inputs);
            foreach (ref var parameter in parameters.AsSpan(start, layer.ParameterCount))
            {
                parameter = bound * ((2 * random.NextSingle()) - 1);
            }

            start += layer.ParameterCount;
        }

        return parameters;
    }
}
