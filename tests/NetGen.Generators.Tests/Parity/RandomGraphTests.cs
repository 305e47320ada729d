using CsCheck;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity;

/// <summary>
/// Random graphs of joins and branches, generated, compiled, run and held against the reference, forward and gradient. Each step reads what
/// stands anywhere above it; what nobody has read in the end is joined before the last layer.
/// </summary>
[Trait("Category", "Numerics")]
public sealed class RandomGraphTests
{
    private const int Count = 10;
    private const int Width = 5;

    private static readonly string[] Activations = ["Linear", "Relu", "Gelu", "Silu", "Selu", "Softsign", "Sigmoid", "Tanh"];

    private static readonly Gen<(int Kind, int First, int Second, int Activation)> Step = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]);

    private static readonly Gen<NetworkSource> Network = Gen.Select(Step.List[1, 7], Gen.Bool, Gen.Int[1, 19]).Select(Declare);

    /// <summary>One sample is all the networks, because compiling them together is what makes the test quick.</summary>
    [Fact]
    public void AgreeWithTheReference() => Network.Array[Count].Sample(
        declarations =>
        {
            var named = declarations.Select((declaration, index) => declaration with { Name = $"Graph{index}" }).ToArray();
            using var networks = CompiledNetworks.Compile(named);
            foreach (var declaration in named)
            {
                Check(networks.Create(declaration), declaration);
            }
        },
        seed: "0000000000001",
        iter: 1,
        threads: 1);

    private static void Check(CompiledNetwork network, NetworkSource declaration)
    {
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

    private static NetworkSource Declare(List<(int Kind, int First, int Second, int Activation)> steps, bool hasPlaces, int batch)
    {
        var source = NetworkSource.Named("Graph", batch);
        source = hasPlaces ? source.Input(3, Width).With("[GlobalAveragePool(Name = \"L0\")]") : source.Input(Width).Dense(Width, "Tanh", "L0");
        var (names, read) = (new List<string> { "L0" }, new HashSet<string>());
        foreach (var (kind, first, second, activation) in steps)
        {
            var (a, b, name) = (names[first % names.Count], names[second % names.Count], $"L{names.Count}");
            var function = Activations[activation % Activations.Length];
            source = kind switch
            {
                0 => source.With($"[Add(\"{a}\", \"{b}\", Name = \"{name}\")]"),
                1 => source.With($"[Multiply(\"{a}\", \"{b}\", Name = \"{name}\")]"),
                2 => source.With($"[Concat(\"{a}\", \"{b}\")]").With($"[Dense({Width}, Name = \"{name}\")]"),
                3 => source.With($"[Add(\"{a}\", \"{b}\")]").With($"[Activation(Activation.{(function == "Linear" ? "Tanh" : function)}, Name = \"{name}\")]"),
                _ => source.With($"[Dense({Width}, Activation.{function}, From = \"{a}\", Name = \"{name}\")]"),
            };
            read.UnionWith(kind < 4 ? [a, b] : [a]);
            names.Add(name);
        }

        var unread = names.Except(read).ToList();
        source = unread.Count > 1 ? source.With($"[Concat({string.Join(", ", unread.Select(name => $"\"{name}\""))})]") : source;
        return source.Dense(3, "Softmax");
    }
}
