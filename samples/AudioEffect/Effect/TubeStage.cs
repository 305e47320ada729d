namespace AudioEffect.Effect;

/// <summary>
/// The effect to be imitated: a stage like that of a valve amplifier. It bends the two halves of a wave differently, and its low-pass
/// filters, before and behind, remember what came before.
/// </summary>
internal sealed class TubeStage
{
    private const double Drive = 4;
    private const double Bias = 0.3;
    private const double InputSmoothing = 0.55;
    private const double OutputSmoothing = 0.7;

    private double _before;
    private double _behind;

    /// <summary>The next sample, from -1 to 1.</summary>
    internal float Process(float sample)
    {
        _before += InputSmoothing * (sample - _before);
        var bent = Math.Tanh((Drive * _before) + Bias) - Math.Tanh(Bias);
        _behind += OutputSmoothing * (bent - _behind);
        return (float)(_behind / 2);
    }

    internal void Process(ReadOnlySpan<float> samples, Span<float> output)
    {
        for (var index = 0; index < samples.Length; index++)
        {
            output[index] = Process(samples[index]);
        }
    }
}
