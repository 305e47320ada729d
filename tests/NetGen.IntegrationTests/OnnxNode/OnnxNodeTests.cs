using System.Reflection;
using Xunit;

namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Networks against reference values from outside: the operator tests of ONNX.</summary>
[Trait("Category", "Numerics")]
public sealed class OnnxNodeTests
{
    private static readonly (Type Network, OnnxCaseAttribute Case)[] Declared =
    [
        .. from type in typeof(OnnxNodeTests).Assembly.GetTypes()
           from declaration in type.GetCustomAttributes<OnnxCaseAttribute>()
           select (type, declaration),
    ];

    public static TheoryData<string> Folders => [.. Declared.Select(declared => declared.Case.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void ReferenceValuesAreReproduced(string folder)
    {
        var (network, declaration) = Declared.Single(declared => declared.Case.Folder == folder);
        var reference = new OnnxCase(declaration);
        var verify = typeof(OnnxNodeTests).GetMethod(VerifierOf(reference), BindingFlags.NonPublic | BindingFlags.Static)!;
        verify.MakeGenericMethod(network).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [reference], null);
    }

    [Fact]
    public void EveryFolderHasADeclaration()
    {
        var copied = Directory.GetDirectories(OnnxCase.Root).Select(path => Path.GetFileName(path)!);
        Assert.Equal(copied.Order(StringComparer.Ordinal), Folders.Select(row => row.Data).Order(StringComparer.Ordinal));
    }

    private static string VerifierOf(OnnxCase reference) => reference.Find("input_1") switch
    {
        null => nameof(VerifyActivation),
        { Integers.Count: > 0 } => nameof(VerifyLoss),
        _ => nameof(VerifyProduct),
    };

    private static void VerifyActivation<TNetwork>(OnnxCase reference)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var inputs = reference.Rows(reference.Get("input_0"));
        Nearness.Check(reference.Rows(reference.Get("output_0")), Predict(TNetwork.Create(seed: 1), inputs));
    }

    private static void VerifyProduct<TNetwork>(OnnxCase reference)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(1);
        var parameters = network.Parameters;
        var weights = TNetwork.Info.Tensors.Single(tensor => tensor.Role == "Weights").In(parameters);
        var biases = TNetwork.Info.Tensors.Single(tensor => tensor.Role == "Biases").In(parameters);
        var matrix = reference.Get("input_1").Floats;
        var vector = reference.Find("input_2")?.Floats ?? [0f];
        Assert.Equal(weights.Rows * weights.Columns, matrix.Count);
        for (var column = 0; column < weights.Columns; column++)
        {
            // ONNX repeats a vector of one value.
            biases[0, column] = vector[vector.Count == 1 ? 0 : column];
            for (var row = 0; row < weights.Rows; row++)
            {
                weights[row, column] = matrix[reference.Transposed ? (column * weights.Rows) + row : (row * weights.Columns) + column];
            }
        }

        Nearness.Check([.. reference.Get("output_0").Floats], Predict(network, [.. reference.Get("input_0").Floats]));
    }

    private static void VerifyLoss<TNetwork>(OnnxCase reference)
        where TNetwork : class, INetwork<TNetwork>, IClassifierVerbs =>
        new CrossEntropyCase<TNetwork>(reference).Verify();

    private static float[] Predict<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var outputs = new float[inputs.Length / TNetwork.Info.InputSize * TNetwork.Info.OutputSize];
        network.PredictBatch(inputs, outputs);
        return outputs;
    }
}
