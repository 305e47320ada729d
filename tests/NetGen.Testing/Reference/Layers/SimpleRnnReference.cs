using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>h = f(W x + b + U h + c).</summary>
internal sealed class SimpleRnnReference : RecurrentReference<SimpleRnnSpec>
{
    protected override RecurrentStep Step(SimpleRnnSpec layer, RecurrentWeights weights, double[] inputs, double[][] states)
    {
        var sums = weights.OfInputs(0, inputs).Zip(weights.OfState(0, states[0]), (x, h) => x + h).ToArray();
        var outputs = Array.ConvertAll(sums, sum => layer.Function == "Tanh" ? Math.Tanh(sum) : Math.Max(0, sum));
        return new RecurrentStep([outputs], after =>
        {
            var delta = after[0].Zip(outputs, (d, y) => d * (layer.Function == "Tanh" ? 1 - (y * y) : y > 0 ? 1 : 0)).ToArray();
            var (below, before) = (new double[inputs.Length], new double[layer.Units]);
            weights.BackToInputs(0, inputs, delta, below);
            weights.BackToState(0, states[0], delta, before);
            return (below, [before]);
        });
    }
}
