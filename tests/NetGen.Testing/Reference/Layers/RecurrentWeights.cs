using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The products of a recurrent layer's weights, gate by gate, with inputs or with states; and their gradients.</summary>
internal sealed class RecurrentWeights(LayerContext context, RecurrentSpec layer)
{
    private readonly int _columns = layer.Gates * layer.Units;

    /// <summary><c>W x + b</c> of a gate.</summary>
    public double[] OfInputs(int gate, double[] inputs) => Product(gate, inputs, weights: 0, biases: 2);

    /// <summary><c>U h + c</c> of a gate.</summary>
    public double[] OfState(int gate, double[] state) => Product(gate, state, weights: 1, biases: 3);

    /// <summary>The way back of <see cref="OfInputs"/>: adds to the gradients by the parameters and by the inputs.</summary>
    public void BackToInputs(int gate, double[] inputs, double[] delta, double[] inputDelta) => Back(gate, inputs, delta, inputDelta, weights: 0, biases: 2);

    /// <summary>The way back of <see cref="OfState"/>: adds to the gradients by the parameters and by the state.</summary>
    public void BackToState(int gate, double[] state, double[] delta, double[] stateDelta) => Back(gate, state, delta, stateDelta, weights: 1, biases: 3);

    private double[] Product(int gate, double[] values, int weights, int biases)
    {
        var w = context.Tensor(weights);
        var sums = context.Tensor(biases).Slice(gate * layer.Units, layer.Units).ToArray();
        for (var unit = 0; unit < sums.Length; unit++)
        {
            for (var index = 0; index < values.Length; index++)
            {
                sums[unit] += values[index] * w[(index * _columns) + (gate * layer.Units) + unit];
            }
        }

        return sums;
    }

    private void Back(int gate, double[] values, double[] delta, double[] valueDelta, int weights, int biases)
    {
        var w = context.Tensor(weights);
        var weightGradient = context.Gradient(weights)[(gate * layer.Units)..];
        var biasGradient = context.Gradient(biases)[(gate * layer.Units)..];
        for (var unit = 0; unit < delta.Length; unit++)
        {
            biasGradient[unit] += delta[unit];
            for (var index = 0; index < values.Length; index++)
            {
                weightGradient[(index * _columns) + unit] += values[index] * delta[unit];
                valueDelta[index] += w[(index * _columns) + (gate * layer.Units) + unit] * delta[unit];
            }
        }
    }
}
