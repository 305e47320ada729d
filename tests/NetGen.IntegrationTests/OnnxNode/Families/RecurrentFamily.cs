namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Recurrent layers of one direction, from a state of zeros.</summary>
internal sealed class RecurrentFamily : OnnxFamily
{
    // Where PyTorch's gates stand in ONNX's order: reset, update, new of "zrh"; input, forget, cell, output of "iofc".
    private static readonly Dictionary<string, int[]> Gates = new()
    {
        ["gru"] = [1, 0, 2],
        ["lstm"] = [0, 2, 3, 1],
        ["rnn"] = [0],
        ["simple_rnn"] = [0],
    };

    public override IReadOnlyList<string> Operators { get; } = [.. Gates.Keys];

    protected override float[] Inputs(OnnxCase reference)
    {
        var inputs = reference.Get("input_0");
        return reference.BatchFirst ? [.. inputs.Floats] : inputs.Arranged(AxisOrder.BatchFirst);
    }

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var gates = Gates.Single(gates => reference.IsOf(gates.Key)).Value;
        var (inputs, states) = (reference.Get("input_1"), reference.Get("input_2"));
        var outputs = inputs.Dimensions[1];
        yield return ($"{Key(info)}.weight_ih_l0", [outputs, inputs.Dimensions[2]], InOrder(gates, inputs.Floats));
        yield return ($"{Key(info)}.weight_hh_l0", [outputs, states.Dimensions[2]], InOrder(gates, states.Floats));

        // Those of the inputs, then those of the states.
        var biases = reference.Find("input_3")?.Floats ?? new float[2 * outputs];
        yield return ($"{Key(info)}.bias_ih_l0", [outputs], InOrder(gates, biases.Take(outputs)));
        yield return ($"{Key(info)}.bias_hh_l0", [outputs], InOrder(gates, biases.Skip(outputs)));
    }

    private static float[] InOrder(int[] gates, IEnumerable<float> values)
    {
        float[] all = [.. values];
        var size = all.Length / gates.Length;
        return [.. gates.SelectMany(gate => all.AsSpan(gate * size, size).ToArray())];
    }
}
