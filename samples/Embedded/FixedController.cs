namespace Embedded;

/// <summary>
/// What is built into most heaters: proportional and integral control. The gains were set once by the rule of Ziegler and Nichols (1942, "Optimum settings for
/// automatic controllers") for the tank as it was new: higher ones swing, because heat arrives late.
/// </summary>
internal sealed class FixedController
{
    private const float Gain = 0.075f;
    private const float IntegralGain = 0.0023f;

    private float _integral;

    /// <summary>The power for a distance from the wanted temperature.</summary>
    /// <param name="error">The degrees that are missing.</param>
    /// <param name="expected">The power that is expected to be right; 0 if nobody knows.</param>
    internal float Decide(float error, float expected = 0)
    {
        var wanted = expected + (Gain * error) + _integral;
        var power = float.Clamp(wanted, 0, 1);

        // While the power is at its limit the integral would only run away.
        if (power == wanted)
        {
            _integral += IntegralGain * error;
        }

        return power;
    }
}
