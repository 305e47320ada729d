using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>c = f c + i g, h = o tanh(c).</summary>
internal sealed class LstmReference : RecurrentReference<LstmSpec>
{
    protected override RecurrentStep Step(LstmSpec layer, RecurrentWeights weights, double[] inputs, double[][] states)
    {
        var (h, c) = (states[0], states[1]);
        double[] Sums(int gate) => [.. weights.OfInputs(gate, inputs).Zip(weights.OfState(gate, h), (x, u) => x + u)];
        double[][] gates = [.. Enumerable.Range(0, 4).Select(gate => Array.ConvertAll(Sums(gate), sum => gate == 2 ? Math.Tanh(sum) : Logistic(sum)))];
        double[] memory = [.. c.Select((value, unit) => (gates[1][unit] * value) + (gates[0][unit] * gates[2][unit]))];
        double[] outputs = [.. memory.Select((value, unit) => gates[3][unit] * Math.Tanh(value))];
        return new RecurrentStep([outputs, memory], after =>
        {
            var (below, before) = (new double[inputs.Length], new double[layer.Units]);
            double[] dc = [.. memory.Select((value, unit) => after[1][unit] + (after[0][unit] * gates[3][unit] * (1 - Math.Pow(Math.Tanh(value), 2))))];
            double[][] byGates =
            [
                [.. dc.Zip(gates[2], (d, g) => d * g)],
                [.. dc.Zip(c, (d, value) => d * value)],
                [.. dc.Zip(gates[0], (d, i) => d * i)],
                [.. after[0].Zip(memory, (d, value) => d * Math.Tanh(value))],
            ];
            for (var gate = 0; gate < 4; gate++)
            {
                double[] delta = [.. byGates[gate].Zip(gates[gate], (d, y) => d * (gate == 2 ? 1 - (y * y) : y * (1 - y)))];
                weights.BackToInputs(gate, inputs, delta, below);
                weights.BackToState(gate, h, delta, before);
            }

            return (below, [before, [.. dc.Zip(gates[1], (d, f) => d * f)]]);
        });
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
