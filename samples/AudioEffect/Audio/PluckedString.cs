namespace AudioEffect.Audio;

/// <summary>
/// Sound to learn from where there is no file: plucked strings of random pitch and loudness (Karplus and Strong 1983, "Digital synthesis of
/// plucked-string and drum timbres").
/// </summary>
internal static class PluckedString
{
    private const int LowestPeriod = 30;
    private const int HighestPeriod = 300;
    private const float Damping = 0.996f;

    internal static float[] Play(Random random, int length, int notes)
    {
        var samples = new float[length];
        for (var note = 0; note < notes; note++)
        {
            Pluck(random, samples.AsSpan(random.Next(length)), 0.2f + (0.8f * random.NextSingle()));
        }

        var peak = samples.Max(Math.Abs);
        return [.. samples.Select(sample => sample / peak)];
    }

    private static void Pluck(Random random, Span<float> samples, float loudness)
    {
        var ring = new float[random.Next(LowestPeriod, HighestPeriod)];
        for (var index = 0; index < ring.Length; index++)
        {
            ring[index] = loudness * ((2 * random.NextSingle()) - 1);
        }

        for (var index = 0; index < samples.Length; index++)
        {
            ref var first = ref ring[index % ring.Length];
            samples[index] += first;
            first = Damping * (first + ring[(index + 1) % ring.Length]) / 2;
        }
    }
}
