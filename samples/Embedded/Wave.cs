namespace Embedded;

/// <summary>Something that goes up and down.</summary>
internal static class Wave
{
    /// <summary>From -1 to 1 and back in straight lines; 1 at whole turns and a half.</summary>
    internal static float Triangle(float turns) => (4 * float.Abs(turns - float.Floor(turns + 0.5f))) - 1;
}
