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
    public void EveryClassLearnsTheSame() => AssertLearnTheSame(17, HostileSurroundings.Classes);

    [Fact]
    public void EveryStructLearnsTheSame() => AssertLearnTheSame(15, HostileSurroundings.Structs);

    private static void AssertLearnTheSame(int networks, string[] files)
    {
        var expected = Assert.Single(Learned(Newest, HostileSurroundings.Probe, files[0])).Value;
        var learned = Learned(OldFashioned, [HostileSurroundings.Probe, HostileSurroundings.GlobalUsings, .. files]);

        Assert.Equal(networks, learned.Count);
        Assert.All(learned, network => Assert.Equal(expected, network.Value));
    }

    /// <summary>The trained parameters of every network, by its name.</summary>
    private static Dictionary<string, float[]> Learned(HarnessOptions options, params string[] sources)
    {
        using var networks = GeneratorHarness.Compile(options, sources).Load();
        var probe = networks.Type("Probe").GetMethod("Train")!;
        return networks.Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(NetworkAttribute), inherit: false))
            .ToDictionary(type => type.FullName!, type => (float[])(type.IsValueType ? type.GetMethod("Train")! : probe.MakeGenericMethod(type)).Invoke(null, null)!);
    }
}
