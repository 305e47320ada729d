using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// Decides which part of the inputs the weights' gradients go through at a time, and whether they read a packed copy of it. Such a product
/// walks down columns of the inputs, and for every block of outputs again: a few columns at a time are read once from afar and then from the
/// nearest cache. Where every row of the batch lies in a memory page of its own they are packed (784 x 128 x 512 on Zen 3: 1,240 us in place,
/// 1,120 packed); a smaller batch pays for the copy only (784 x 128 x 64 on Zen 5: 62.3 us in place, 65.4 packed).
/// </summary>
internal static class InputBlockPlanner
{
    /// <summary>A matrix up to this size stays in the nearest cache by itself.</summary>
    public const int NearFloats = 8 * 1024;

    /// <summary>A matrix up to this size is reached without another look into the tables of pages: 64 pages of 4 KB.</summary>
    private const int NearPages = 64 * 1024;

    /// <summary>The largest block: three quarters of the smallest nearest cache that processors have, 32 KB.</summary>
    private const int BlockFloats = 6 * 1024;

    /// <summary>The most columns worth going through at a time.</summary>
    private const int MostColumns = 48;

    /// <summary>All tiles of gradients have a number of rows that divides this, or a multiple of it.</summary>
    private const int Step = 24;

    /// <summary>Rows an even number of cache lines apart fall into few sets of the nearest cache and drive each other out.</summary>
    private const int CrowdedStride = 2 * Padding.Floats;

    /// <summary>Plans one product; null for one that goes through all columns.</summary>
    /// <param name="inputs">The columns of the inputs.</param>
    /// <param name="stride">The distance of their rows.</param>
    /// <param name="rows">The rows of a full batch.</param>
    /// <param name="choice">What to take; null to decide by size.</param>
    public static InputBlock? Plan(int inputs, int stride, int rows, InputBlock? choice)
    {
        if (choice is not null)
        {
            return choice == InputBlock.Whole ? null : choice;
        }

        var columns = Math.Min(MostColumns, BlockFloats / rows / Step * Step);
        return inputs * (long)rows > NearFloats && columns > 0 && columns < inputs
            ? new InputBlock(columns, IsPacked: stride * (long)rows > NearPages || stride % CrowdedStride == 0)
            : null;
    }
}
