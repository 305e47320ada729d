using System.Text;
using CsCheck;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>
/// Files changed at random are refused, and change nothing, or are loaded, finite and whole. <c>NETGEN_CHECKPOINT_MUTATIONS</c> sets how
/// many are tried.
/// </summary>
public sealed class MutationTests
{
    private const int DefaultCount = 3000;

    private static readonly byte[] Whole = SavingTests.Saved(new Foreign(seed: 3));

    private static readonly int HeaderEnd = 8 + (int)BitConverter.ToInt64(Whole);

    private static readonly string[] Tokens =
        ["0", "9", "-1", "99999999999999999999", "\"", "{", "}", "[", "]", ",", ":", "\\u0000", "__metadata__", "F64"];

    // Headers are where the traps are, so that most changes fall there.
    private static readonly Gen<int> Place = Gen.Frequency((3, Gen.Int[0, HeaderEnd - 1]), (1, Gen.Int[0, Whole.Length - 1]));

    private static readonly Gen<Func<byte[], byte[]>> Change = Gen.OneOf(
        Gen.Select(Place, Gen.Byte, (place, value) => Replace(place, 1, [value])),
        Gen.Select(Place, Gen.Int[0, 7], (place, bit) => Flip(place, bit)),
        Gen.Select(Place, Gen.Int[1, 30], (place, count) => Replace(place, count, [])),
        Gen.Select(Place, Gen.Byte.Array[1, 10], (place, bytes) => Replace(place, 0, bytes)),
        Gen.Select(Place, Place, Gen.Int[1, 60], (from, to, count) => Copy(from, to, count)),
        Gen.Select(Place, Gen.Int[0, Tokens.Length - 1], (place, token) => Replace(place, 0, Encoding.UTF8.GetBytes(Tokens[token]))));

    [Fact]
    public void AreRefusedOrLoadedWhole()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("NETGEN_CHECKPOINT_MUTATIONS"), out var asked) ? asked : DefaultCount;
        Gen.Select(Change.List[1, 3], Gen.Bool, Gen.Bool).Sample(
            (changes, fixLength, strict) =>
            {
                var file = changes.Aggregate(Whole, (bytes, change) => change(bytes));
                if (fixLength && file.Length > HeaderEnd)
                {
                    // Otherwise most changes of the header's length would be all that is ever noticed.
                    BitConverter.GetBytes((long)int.Max(0, file.Length - (Whole.Length - HeaderEnd) - 8)).CopyTo(file, 0);
                }

                Check(file, strict);
            },
            seed: "0000000000001",
            iter: count,
            threads: 1);
    }

    private static void Check(byte[] file, bool strict)
    {
        var network = new Foreign(seed: 4);
        var parameters = ((INetwork<Foreign>)network).Parameters;
        var before = Bits.Of(parameters);
        try
        {
            network.LoadParameters(file, strict);
        }
        catch (CheckpointException exception)
        {
            Assert.NotEmpty(exception.Message);
            Assert.Equal(before, Bits.Of(parameters));
            return;
        }

        Assert.All(parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        if (strict)
        {
            // Whatever was changed, these are the file's numbers.
            Assert.Equal(file[^8..], SafetensorsBytes.Singles(network.Scores.Biases.ToArray()));
        }
    }

    private static Func<byte[], byte[]> Replace(int place, int count, byte[] bytes) => file =>
    {
        var start = int.Min(place, file.Length);
        return [.. file[..start], .. bytes, .. file[int.Min(start + count, file.Length)..]];
    };

    private static Func<byte[], byte[]> Flip(int place, int bit) => file =>
    {
        var copy = file.ToArray();
        copy[int.Min(place, file.Length - 1)] ^= (byte)(1 << bit);
        return copy;
    };

    private static Func<byte[], byte[]> Copy(int from, int to, int count) => file =>
        Replace(to, 0, [.. file.Skip(from).Take(count)])(file);
}
