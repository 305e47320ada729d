using CsCheck;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// Random stacks of layers, generated, compiled, run and held against the reference. <c>NETGEN_RANDOM_NETWORKS</c> sets how
/// many; a failure prints the declaration.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class RandomArchitectureTests
{
    private const int DefaultCount = 12;

    private static readonly string[] Activations =
        ["Linear", "Relu", "Gelu", "Silu", "Selu", "Softplus", "Softsign", "HardSigmoid", "Sigmoid", "Tanh"];

    private static readonly string[] Outputs = [.. Activations, "Softmax"];

    private static readonly Gen<int> Width = Gen.OneOf(Gen.Int[1, 20], Choice(15, 16, 17, 31, 32, 33, 47, 48, 49, 64));

    private static readonly Gen<(int Width, string Activation, bool OwnLine)> Layer =
        Gen.Select(Width, Choice(Activations), Gen.Bool);

    private static readonly Gen<NetworkSource> Network =
        Gen.Select(Width, Gen.Bool, Layer.List[0, 3], Width, Choice(Outputs), Gen.Int[1, 9]).Select(
            (input, scaled, layers, outputs, activation, batch) => Declare(input, scaled, layers, outputs, activation, batch));

    [Fact]
    public void AgreeWithTheReference()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("NETGEN_RANDOM_NETWORKS"), out var asked) ? asked : DefaultCount;

        // One sample is all the networks, because compiling them together is what makes the test quick.
        Network.Array[count].Sample(
            declarations =>
            {
                var named = declarations.Select((declaration, index) => declaration with { Name = $"Random{index}" }).ToArray();
                using var networks = CompiledNetworks.Compile(named);
                foreach (var declaration in named)
                {
                    CheckOne(networks, declaration);
                }
            },
            seed: "0000000000001",
            iter: 1,
            threads: 1);
    }

    private static Gen<T> Choice<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void CheckOne(CompiledNetworks networks, NetworkSource declaration)
    {
        var network = networks.Create(declaration);
        try
        {
            Parity.Check(network, rows: 1);
            Parity.Check(network, network.Info.MaxBatchSize);
        }
        catch (HarnessException exception)
        {
            throw new HarnessException($"{exception.Message}\n{declaration}");
        }
    }

    private static NetworkSource Declare(
        int input, bool scaled, List<(int Width, string Activation, bool OwnLine)> layers, int outputs, string activation, int batch)
    {
        var source = NetworkSource.Named("Random", batch).Input(input);
        source = scaled ? source.With("[Normalization]") : source;
        foreach (var layer in layers)
        {
            source = layer.OwnLine
                ? source.Dense(layer.Width).Activation(layer.Activation)
                : source.Dense(layer.Width, layer.Activation);
        }

        return source.Dense(activation == "Softmax" ? outputs + 1 : outputs, activation);
    }
}
