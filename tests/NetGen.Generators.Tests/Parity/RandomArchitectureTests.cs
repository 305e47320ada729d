using CsCheck;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Random stacks of layers, generated, compiled, run and held against the reference.</summary>
[Trait("Category", "Numerics")]
public sealed class RandomArchitectureTests
{
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
    public void AgreeWithTheReference() => RandomNetworks.Check(Network, count: 6);

    private static Gen<T> Choice<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

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
