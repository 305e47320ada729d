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
        var kind = Gates.Keys.Single(reference.IsOf);
        var (inputs, states) = (reference.Get("input_1"), reference.Get("input_2"));
        return Parameters(kind, Key(info), [.. inputs.Floats], [.. states.Floats], [.. reference.Find("input_3")?.Floats ?? new float[2 * inputs.Dimensions[1]]]);
    }

    /// <summary>Parameters as PyTorch would save them.</summary>
    /// <param name="kind">The operator.</param>
    /// <param name="key">What the layer is called in checkpoints.</param>
    /// <param name="inputs">ONNX's W: for each gate and unit the weights of the inputs.</param>
    /// <param name="states">ONNX's R: those of the states.</param>
    /// <param name="biases">ONNX's B: those beside the inputs, then those beside the states.</param>
    internal static IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(string kind, string key, float[] inputs, float[] states, float[] biases)
    {
        var gates = Gates[kind];
        var outputs = biases.Length / 2;
        yield return ($"{key}.weight_ih_l0", [outputs, inputs.Length / outputs], InOrder(gates, inputs));
        yield return ($"{key}.weight_hh_l0", [outputs, states.Length / outputs], InOrder(gates, states));
        yield return ($"{key}.bias_ih_l0", [outputs], InOrder(gates, biases.Take(outputs)));
        yield return ($"{key}.bias_hh_l0", [outputs], InOrder(gates, biases.Skip(outputs)));
    }

    private static float[] InOrder(int[] gates, IEnumerable<float> values)
    {
        float[] all = [.. values];
        var size = all.Length / gates.Length;
        return [.. gates.SelectMany(gate => all.AsSpan(gate * size, size).ToArray())];
    }
}
