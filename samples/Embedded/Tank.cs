using NetGen;

namespace Embedded;

/// <summary>
/// The simulated plant: a tank of water with a sensor and, some pipe away, a heater, whose heat arrives later. Scale grows on the heater, so that in the end it gives half the power it gave;
/// the room gets colder and warmer; a hot tank loses more than in proportion.
/// </summary>
internal sealed class Tank(ulong seed, int ticks)
{
    /// <summary>The ticks that heat takes to arrive.</summary>
    internal const int Delay = 10;

    private const float HeatPerTick = 1.2f;
    private const float LossPerDegree = 0.004f;
    private const float LossPerSquare = 0.00012f;
    private const float Noise = 0.01f;

    private readonly SeededRandom _random = new(seed);
    private readonly float[] _underWay = new float[Delay];
    private int _tick;

    /// <summary>The temperature in degrees Celsius as it is.</summary>
    internal float Temperature { get; private set; } = 40f;

    /// <summary>What the sensor says of it.</summary>
    internal float Measure() => Temperature + (Noise * ((2 * _random.NextSingle()) - 1));

    /// <summary>Lets a tick pass with a power from 0 to 1.</summary>
    internal void Heat(float power)
    {
        var arriving = _underWay[_tick % Delay];
        _underWay[_tick % Delay] = power;
        var worn = 1f - (0.5f * _tick / ticks);
        var room = 15f + (8f * Wave.Triangle(_tick / 3000f));
        var above = Temperature - room;
        Temperature += (HeatPerTick * worn * arriving) - (LossPerDegree * above) - (LossPerSquare * above * float.Abs(above));
        _tick++;
    }
}
