using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Hands out consecutive, cache-line aligned blocks of an arena.</summary>
internal sealed class Arena
{
    public int Length { get; private set; }

    public int Take(int floats)
    {
        var offset = Length;
        Length = checked(Length + Padding.Padded(floats));
        return offset;
    }
}
