using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.SameBits;

/// <summary>
/// The hashes that every machine with fused multiply-adds gives. They change only with a change of plan, in a commit that names it:
/// <c>dotnet run -c Release --project tests/NetGen.BitProof > tests/NetGen.IntegrationTests/SameBits/hashes.txt</c>
/// </summary>
internal static class CommittedHashes
{
    private static readonly Dictionary<string, string> Hashes = File
        .ReadLines(Path.Combine(Repository.Root, "tests", "NetGen.IntegrationTests", "SameBits", "hashes.txt"))
        .Select(Parse)
        .ToDictionary(run => run.Training, run => run.Hash);

    /// <summary>How many trainings have one.</summary>
    public static int Trainings => Hashes.Count;

    /// <summary>Holds each line of a bit proof against the hash of its training.</summary>
    /// <param name="output">What the program printed.</param>
    /// <param name="lines">How many trainings it was asked for.</param>
    public static void Check(string output, int lines)
    {
        var runs = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(lines, runs.Length);
        Assert.Distinct(runs);
        Assert.All(runs, line =>
        {
            var (training, hash) = Parse(line);
            Assert.Equal(Hashes[training], hash);
        });
    }

    /// <summary>Skips a test on machines that round twice where others round once.</summary>
    public static void SkipWithoutFusedMultiplyAdd() =>
        Assert.SkipUnless(Fma.IsSupported || AdvSimd.IsSupported, "The bits are promised where the hardware has fused multiply-adds.");

    /// <summary>Splits <c>W5 path=fit threads=1 steps=200 hash=0123456789abcdef</c>.</summary>
    private static (string Training, string Hash) Parse(string line)
    {
        var words = line.Split(' ');
        string Value(string name) => words.Single(word => word.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];
        return ($"{words[0]} {Value("steps")}", Value("hash"));
    }
}
