using CsCheck;
using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Holds networks that are drawn at random against the reference. <c>NETGEN_RANDOM_NETWORKS</c> sets how many; a failure prints the declaration.</summary>
internal static class RandomNetworks
{
    private const string First = "0000000000001";

    /// <summary>Draws networks, compiles them together, which is what makes the test quick, and checks each.</summary>
    /// <param name="network">A network.</param>
    /// <param name="count">How many, if nothing else is asked for.</param>
    /// <param name="seed">Where CsCheck begins.</param>
    public static void Check(Gen<NetworkSource> network, int count, string seed = First)
    {
        var declarations = Draw(network, int.TryParse(Environment.GetEnvironmentVariable("NETGEN_RANDOM_NETWORKS"), out var asked) ? asked : count, seed);
        using var networks = CompiledNetworks.Compile(declarations);
        foreach (var declaration in declarations)
        {
            Check(networks.Create(declaration), declaration);
        }
    }

    /// <summary>The networks that are checked: always the same.</summary>
    public static NetworkSource[] Draw(Gen<NetworkSource> network, int count, string seed = First)
    {
        NetworkSource[] drawn = [];
        network.Array[count].Sample(
            declarations => drawn = [.. declarations.Select((declaration, index) => declaration with { Name = $"Random{index}" })],
            seed: seed,
            iter: 1,
            threads: 1);
        return drawn;
    }

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
}
