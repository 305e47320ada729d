using System.Diagnostics;
using AudioEffect.Audio;
using AudioEffect.Effect;

namespace AudioEffect;

/// <summary>A sound streamed through the net, sample by sample, and how that went.</summary>
/// <param name="Output">What came out.</param>
/// <param name="Time">What the streaming took.</param>
/// <param name="AllocatedBytes">What it allocated.</param>
/// <param name="ErrorToSignal">The energy of the difference from the effect itself, against the energy of the effect's output.</param>
internal sealed record Performance(WaveFile Output, TimeSpan Time, long AllocatedBytes, double ErrorToSignal)
{
    internal double NanosecondsPerSample => Time.TotalNanoseconds / Output.Samples.Length;

    /// <summary>How many such sounds could be streamed at once, as fast as they are played.</summary>
    internal double RealTimeFactor => Output.Samples.Length / (double)Output.SampleRate / Time.TotalSeconds;

    internal static Performance Of(Streaming process, WaveFile sound)
    {
        var output = new float[sound.Samples.Length];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var index = 0; index < output.Length; index++)
        {
            process(sound.Samples.AsSpan(index, 1), output.AsSpan(index, 1));
        }

        var time = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Performance(new WaveFile(sound.SampleRate, output), time, allocated, Compare(sound.Samples, output));
    }

    private static double Compare(float[] sound, float[] output)
    {
        var expected = new float[sound.Length];
        new TubeStage().Process(sound, expected);
        var error = expected.Zip(output, (right, found) => Math.Pow(right - found, 2)).Sum();
        return error / expected.Sum(value => Math.Pow(value, 2));
    }
}
