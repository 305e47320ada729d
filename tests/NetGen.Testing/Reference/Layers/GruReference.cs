using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>h = (1 - z) n + z h, with the reset gate behind the product of the state with the weights or before it.</summary>
internal sealed class GruReference : RecurrentReference<GruSpec>
{
    protected override RecurrentStep Step(GruSpec layer, RecurrentWeights weights, double[] inputs, double[][] states)
    {
        var h = states[0];
        double[] Gate(int gate) => [.. weights.OfInputs(gate, inputs).Zip(weights.OfState(gate, h), (x, u) => 1 / (1 + Math.Exp(-x - u)))];
        var (r, z) = (Gate(0), Gate(1));
        double[] reset = [.. r.Zip(h, (gate, state) => gate * state)];
        var product = weights.OfState(2, layer.ResetAfter ? h : reset);
        double[] n = [.. weights.OfInputs(2, inputs).Select((x, unit) => Math.Tanh(x + (layer.ResetAfter ? r[unit] * product[unit] : product[unit])))];
        double[] outputs = [.. n.Select((value, unit) => ((1 - z[unit]) * value) + (z[unit] * h[unit]))];
        return new RecurrentStep([outputs], after =>
        {
            var (below, before) = (new double[inputs.Length], new double[layer.Units]);
            double[] dn = [.. n.Select((value, unit) => after[0][unit] * (1 - z[unit]) * (1 - (value * value)))];
            double[] dz = [.. z.Select((value, unit) => after[0][unit] * (h[unit] - n[unit]) * value * (1 - value))];
            double[] dr;
            if (layer.ResetAfter)
            {
                dr = [.. dn.Select((value, unit) => value * product[unit])];
                weights.BackToState(2, h, [.. dn.Zip(r, (value, gate) => value * gate)], before);
            }
            else
            {
                var resetDelta = new double[layer.Units];
                weights.BackToState(2, reset, dn, resetDelta);
                dr = [.. resetDelta.Zip(h, (value, state) => value * state)];
                before = [.. resetDelta.Zip(r, (value, gate) => value * gate)];
            }

            dr = [.. dr.Zip(r, (value, gate) => value * gate * (1 - gate))];
            double[][] deltas = [dr, dz, dn];
            for (var gate = 0; gate < 3; gate++)
            {
                weights.BackToInputs(gate, inputs, deltas[gate], below);
            }

            weights.BackToState(0, h, dr, before);
            weights.BackToState(1, h, dz, before);
            return (below, [[.. before.Select((value, unit) => value + (after[0][unit] * z[unit]))]]);
        });
    }
}
