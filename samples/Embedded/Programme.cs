namespace Embedded;

/// <summary>The temperatures that are wanted: up and down by 30 degrees, no faster than the tank can.</summary>
internal static class Programme
{
    private const float Middle = 55f;
    private const float Swing = 15f;
    private const float Period = 750f;

    internal static float Wanted(int tick) => Middle + (Swing * Wave.Triangle(tick / Period));
}
