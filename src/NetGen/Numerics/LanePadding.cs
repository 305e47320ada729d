using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Copies images of blocks of 16 samples with zeros around them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LanePadding
{
    /// <summary>Copies images. Where the copy is smaller, what lies behind its last row or column is left out.</summary>
    /// <param name="source">The images.</param>
    /// <param name="height">Their height.</param>
    /// <param name="width">Their width.</param>
    /// <param name="destination">Receives the copies.</param>
    /// <param name="paddedHeight">The height of a copy.</param>
    /// <param name="paddedWidth">The width of a copy.</param>
    /// <param name="above">The rows of zeros above.</param>
    /// <param name="before">The columns of zeros on the left.</param>
    /// <param name="channels">The lines of a place, each of which holds a value of 16 samples.</param>
    /// <param name="placeLines">The lines from one place of a copy to the next, at least as many. What lies in those between means nothing.</param>
    /// <param name="blocks">The number of blocks.</param>
    public static void Copy(
        ref float source,
        int height,
        int width,
        ref float destination,
        int paddedHeight,
        int paddedWidth,
        int above,
        int before,
        int channels,
        int placeLines,
        int blocks)
    {
        nint place = placeLines * LaneTree.Width;
        nint sourcePlace = channels * LaneTree.Width;
        var copied = nint.Min(width, paddedWidth - before);
        var behind = paddedWidth - before - copied;
        for (nint block = 0; block < blocks; block++)
        {
            for (nint row = 0; row < paddedHeight; row++)
            {
                ref var to = ref Unsafe.Add(ref destination, ((block * paddedHeight) + row) * paddedWidth * place);
                if (row < above || row >= above + height)
                {
                    Clear(ref to, paddedWidth * place);
                    continue;
                }

                Clear(ref to, before * place);
                CopyPlaces(ref Unsafe.Add(ref source, ((block * height) + row - above) * width * sourcePlace), sourcePlace, ref Unsafe.Add(ref to, before * place), place, copied);
                Clear(ref Unsafe.Add(ref to, (before + copied) * place), behind * place);
            }
        }
    }

    /// <summary>Copies places of a row: at once where they are as far apart in both.</summary>
    private static void CopyPlaces(ref float source, nint sourcePlace, ref float destination, nint place, nint count)
    {
        if (place == sourcePlace)
        {
            Copy(ref source, ref destination, count * place);
            return;
        }

        for (nint at = 0; at < count; at++)
        {
            Copy(ref Unsafe.Add(ref source, at * sourcePlace), ref Unsafe.Add(ref destination, at * place), sourcePlace);
        }
    }

    private static void Clear(ref float values, nint count) =>
        Unsafe.InitBlockUnaligned(ref Unsafe.As<float, byte>(ref values), 0, checked((uint)(count * sizeof(float))));

    private static void Copy(ref float source, ref float destination, nint count) =>
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<float, byte>(ref destination), ref Unsafe.As<float, byte>(ref source), checked((uint)(count * sizeof(float))));
}
