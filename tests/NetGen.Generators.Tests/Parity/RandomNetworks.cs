using CsCheck;
using NetGen.Testing;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Holds networks that are drawn at random against the reference. <c>NETGEN_RANDOM_NETWORKS</c> sets how many; a failure prints the declaration.</summary>
internal static class RandomNetworks
{
    private const string First = "0000000000001";

    // As many as a compilation has room for.
    private const int Together = 25;

    /// <summary>Draws networks, compiles many together, which is what makes the test quick, and checks each.</summary>
    /// <param name="network">A network.</param>
    /// <param name="count">How many, if nothing else is asked for.</param>
    /// <param name="seed">Where CsCheck begins.</param>
    public static void Check(Gen<NetworkSource> network, int count, string seed = First)
    {
        var declarations = Draw(network, int.TryParse(Environment.GetEnvironmentVariable("NETGEN_RANDOM_NETWORKS"), out var asked) ? asked : count, seed);
        foreach (var some in declarations.Chunk(Together))
        {
            using var networks = CompiledNetworks.Compile(some);
            foreach (var declaration in some)
            {
                Check(networks.Create(declaration), declaration);
            }
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
        Move(network);
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

    /// <summary>
    /// Moves all parameters from where they start: an offset of 0 and a scale of 1 would hide that one is forgotten, and means of what was normalized would be 0 but
    /// for their rounding, whose sign decides behind a kink.
    /// </summary>
    private static void Move(CompiledNetwork network)
    {
        var (parameters, random) = (network.Parameters(), new SeededRandom(7));
        foreach (ref var parameter in parameters.AsSpan())
        {
            parameter += (0.4f * random.NextSingle()) - 0.2f;
        }

        network.CopyParametersFrom(parameters);
    }
}
