using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>Lines of 16 samples, so many for each place of each block.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct LanePlaces
{
    /// <summary>Says where they lie, in floats.</summary>
    /// <param name="start">The first line of the first place of the first block.</param>
    /// <param name="blockStride">The distance of the blocks.</param>
    /// <param name="placeStride">The distance of the places in a block.</param>
    /// <param name="shift">How much further the lines lie that the columns behind a matrix's split take.</param>
    public LanePlaces(ref float start, int blockStride, int placeStride, int shift = 0)
    {
        Start = ref start;
        BlockStride = blockStride;
        PlaceStride = placeStride;
        Shift = shift;
    }

    internal readonly ref float Start;

    internal readonly nint BlockStride;

    internal readonly nint PlaceStride;

    internal readonly int Shift;
}
