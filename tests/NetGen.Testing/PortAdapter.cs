using System.Globalization;

namespace NetGen.Testing;

/// <summary>
/// Members of a declared class that call its emitted methods with one span for each of several inputs and outputs, and take rows in which those
/// are one behind the other: so such a network can be held against the reference as any other.
/// </summary>
public static class PortAdapter
{
    /// <summary>What the methods of the adapter are called: the emitted one's name behind it.</summary>
    public const string Prefix = "Joined";

    /// <summary>The members.</summary>
    /// <param name="inputs">The sizes of the inputs; negative ones are of indices.</param>
    /// <param name="outputs">The outputs' names and sizes.</param>
    /// <param name="hasLogits">Whether there is a BackwardFromLogits.</param>
    public static string Members(int[] inputs, (string Name, int Size)[] outputs, bool hasLogits = false)
    {
        var (inputSize, outputSize) = (inputs.Sum(int.Abs), outputs.Sum(output => output.Size));
        var ins = Join(inputs.Select((size, index) => Block("inputs", inputSize, inputs.Take(index).Sum(int.Abs), size)));
        string Outs(string rows) => Join(outputs.Select((output, index) => Block(rows, outputSize, outputs.Take(index).Sum(other => other.Size), output.Size)));
        var places = Join(outputs.Select((_, index) => Print($"part{index}")));
        var declared = string.Join(" ", outputs.Select((output, index) => Print($"var part{index} = new float[rows * {output.Size}];")));
        var put = string.Join(" ", outputs.Select((output, index) => Print($"Put(part{index}, outputs, {outputSize}, {outputs.Take(index).Sum(other => other.Size)}, {output.Size});")));
        var forward = outputs.Length == 1
            ? $"Forward({ins}, training).CopyTo(outputs);"
            : $"var all = Forward({ins}, training); {string.Join(" ", outputs.Select((output, index) => Print($"Put(all.{output.Name}, outputs, {outputSize}, {outputs.Take(index).Sum(other => other.Size)}, {output.Size});")))}";
        string Predict(string method) => $$"""
            public void {{Prefix}}{{method}}(System.ReadOnlySpan<float> inputs, System.Span<float> outputs)
            {
                var rows = inputs.Length / {{inputSize}}; {{declared}}
                {{method}}({{ins}}, {{places}}); {{put}}
            }
            """;
        string Step(string method) => $$"""
            public float {{Prefix}}{{method}}(System.ReadOnlySpan<float> inputs, System.ReadOnlySpan<float> targets, TrainingState training, System.ReadOnlySpan<float> sampleWeights) =>
                {{method}}({{ins}}, {{Outs("targets")}}, training, sampleWeights);
            """;
        string Backward(string method) => $"public void {Prefix}{method}(System.ReadOnlySpan<float> gradient, TrainingState training) => {method}({Outs("gradient")}, training);";
        return $$"""
            {{Predict("Predict")}}
            {{Predict("PredictBatch")}}
            {{Step("TrainBatch")}}
            {{Step("ComputeGradients")}}
            public System.ReadOnlySpan<float> {{Prefix}}Forward(System.ReadOnlySpan<float> inputs, TrainingState training)
            {
                var outputs = new float[inputs.Length / {{inputSize}} * {{outputSize}}]; {{forward}}
                return outputs;
            }
            {{Backward("Backward")}}
            {{(hasLogits ? Backward("BackwardFromLogits") : string.Empty)}}
            private static float[] Numbers(System.ReadOnlySpan<float> rows, int width, int first, int size)
            {
                var block = new float[rows.Length / width * size];
                for (var at = 0; at < block.Length; at++) { block[at] = rows[(at / size * width) + first + (at % size)]; }
                return block;
            }
            private static int[] Indices(System.ReadOnlySpan<float> rows, int width, int first, int size) =>
                System.Array.ConvertAll(Numbers(rows, width, first, size), value => (int)value);
            private static void Put(System.ReadOnlySpan<float> block, System.Span<float> rows, int width, int first, int size)
            {
                for (var at = 0; at < block.Length; at++) { rows[(at / size * width) + first + (at % size)] = block[at]; }
            }
            """;
    }

    private static string Block(string rows, int width, int first, int size) => Print($"{(size < 0 ? "Indices" : "Numbers")}({rows}, {width}, {first}, {Math.Abs(size)})");

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Print(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
