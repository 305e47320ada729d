using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Surroundings;

/// <summary>Wherever a declaration stands and however its project is compiled, it builds without a warning and learns the same, to the bit.</summary>
public class HostileSurroundingsTests
{
    /// <summary>The oldest language, nothing said of null, checked arithmetic, and names from everywhere in every file.</summary>
    private static readonly HarnessOptions OldFashioned = HarnessOptions.Default with
    {
        Language = LanguageVersion.CSharp12,
        Nullable = NullableContextOptions.Disable,
        CheckOverflow = true,
    };

    private static readonly HarnessOptions Newest = HarnessOptions.Default with { Language = LanguageVersion.Preview };

    [Fact]
    public void EveryNetworkLearnsTheSame()
    {
        var expected = Assert.Single(Learned(Newest, HostileSurroundings.Probe, HostileSurroundings.Files[0])).Value;
        var learned = Learned(OldFashioned, [HostileSurroundings.Probe, HostileSurroundings.GlobalUsings, .. HostileSurroundings.Files]);

        Assert.Equal(15, learned.Count);
        Assert.All(learned, network => Assert.Equal(expected, network.Value));
    }

    /// <summary>The trained parameters of every network, by its name.</summary>
    private static Dictionary<string, float[]> Learned(HarnessOptions options, params string[] sources)
    {
        using var networks = GeneratorHarness.Compile(options, sources).Load();
        var train = networks.Type("Probe").GetMethod("Train")!;
        return networks.Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(NetworkAttribute), inherit: false))
            .ToDictionary(type => type.FullName!, type => (float[])train.MakeGenericMethod(type).Invoke(null, null)!);
    }
}
