using NetGen.Benchmarks.Workloads;
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;

namespace NetGen.Benchmarks.Libraries;

/// <summary>
/// A stack of layers as an ONNX model. The numbers are those of fields in onnx.proto
/// (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
/// </summary>
internal static class OnnxModel
{
    internal const string Input = "input";
    internal const string Output = "output";

    private const int Float = 1;
    private const int InterchangeVersion = 8;
    private const int OperatorSet = 17;

    internal static byte[] Write(Architecture architecture, ReadOnlySpan<float> parameters, int rows)
    {
        var graph = new ProtobufMessage().Text(2, "network");
        var (value, start) = (Input, 0);
        for (var i = 0; i < architecture.Layers.Length; i++)
        {
            var layer = architecture.Layers[i];
            var weights = parameters.Slice(start, layer.Inputs * layer.Units);
            var biases = parameters.Slice(start + weights.Length, layer.Units);
            graph.Message(5, Tensor($"weights{i}", weights, layer.Inputs, layer.Units)).Message(5, Tensor($"biases{i}", biases, layer.Units));
            start += layer.ParameterCount;

            var isLast = i == architecture.Layers.Length - 1;
            var result = isLast ? Output : $"value{i}";
            var sum = layer.Activation == Activation.Linear ? result : $"sum{i}";
            graph.Message(1, Node("Gemm", sum, value, $"weights{i}", $"biases{i}"));
            if (layer.Activation != Activation.Linear)
            {
                // The operators are called as the activations are.
                graph.Message(1, Node(layer.Activation.ToString(), result, sum));
            }

            value = result;
        }

        graph.Message(11, Value(Input, rows, architecture.Inputs)).Message(12, Value(Output, rows, architecture.Outputs));
        return new ProtobufMessage()
            .Number(1, InterchangeVersion)
            .Message(7, graph)
            .Message(8, new ProtobufMessage().Number(2, OperatorSet))
            .ToArray();
    }

    private static ProtobufMessage Node(string type, string output, params string[] inputs)
    {
        var node = new ProtobufMessage();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        return node.Text(2, output).Text(4, type);
    }

    private static ProtobufMessage Tensor(string name, ReadOnlySpan<float> values, params int[] dimensions)
    {
        var tensor = new ProtobufMessage();
        foreach (var dimension in dimensions)
        {
            tensor.Number(1, dimension);
        }

        return tensor.Number(2, Float).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values));
    }

    private static ProtobufMessage Value(string name, params int[] dimensions)
    {
        var shape = new ProtobufMessage();
        foreach (var dimension in dimensions)
        {
            shape.Message(1, new ProtobufMessage().Number(1, dimension));
        }

        var tensor = new ProtobufMessage().Number(1, Float).Message(2, shape);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }
}
