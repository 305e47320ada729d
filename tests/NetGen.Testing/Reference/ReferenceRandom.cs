namespace NetGen.Testing.Reference;

/// <summary>
/// What layers draw in training, one number at a time: Threefry2x32 as its paper prints it, with 13 rounds, keyed by seed, layer, sample and
/// unit.
/// </summary>
internal static class ReferenceRandom
{
    private static readonly int[] Rotations = [13, 15, 26, 6, 17, 29, 16, 24];

    /// <summary>Both words of a counter.</summary>
    public static (uint, uint) Threefry((uint First, uint Second) key, (uint First, uint Second) counter, int rounds)
    {
        uint[] keys = [key.First, key.Second, key.First ^ key.Second ^ 0x1BD11BDA];
        var (x, y) = (counter.First + keys[0], counter.Second + keys[1]);
        for (var round = 0; round < rounds; round++)
        {
            x += y;
            var rotation = Rotations[round % 8];
            y = ((y << rotation) | (y >> (32 - rotation))) ^ x;
            if (round % 4 == 3)
            {
                var injection = (uint)(round / 4) + 1;
                x += keys[injection % 3];
                y += keys[(injection + 1) % 3] + injection;
            }
        }

        return (x, y);
    }

    /// <summary>A multiple of 2^-24 from 0 up to 1.</summary>
    public static double Uniform(ulong seed, int stream, long sample, int unit)
    {
        var key = SplitMix64(SplitMix64(seed) + (ulong)stream);
        var counter = ((uint)(sample >> 32) << 20) + (uint)unit;
        var (bits, _) = Threefry(((uint)key, (uint)(key >> 32)), (counter, (uint)sample), rounds: 13);
        return (bits >> 8) * Math.Pow(2, -24);
    }

    private static ulong SplitMix64(ulong state)
    {
        var mixed = state + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
