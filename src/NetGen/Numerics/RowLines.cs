using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Rows of at most 16 values, 16 rows at a time: turned into lines, each of which holds one value of all 16, so that vectors run across the
/// rows and none is mostly padding. What is reduced over a row is joined in the order of <see cref="LaneTree"/>: in lines a row has the bits
/// it has by itself. Each step is a method of its own, for all together are more than the compiler inlines.
/// </summary>
internal static class RowLines
{
    /// <summary>The floats of a line, and the rows that are taken at a time.</summary>
    internal const int Width = LaneTree.Width;

    /// <summary>The floats of the lines of 16 values.</summary>
    internal const int Block = Width * Width;

    /// <summary>Outputs, deltas, scratch, and for each row its scale and its loss.</summary>
    private const int Memory = (3 * Block) + (2 * Width);

    /// <summary>Fewer rows take less time one by one: they are turned value by value.</summary>
    private const int FewestRows = 8;

    /// <summary>How many rows are taken in lines: if they are short, all but a few at the end.</summary>
    internal static int Taken(int stride, int rows) => stride > Width ? 0 : rows % Width < FewestRows ? rows - (rows % Width) : rows;

    /// <summary>Computes a loss of rows that lie <see cref="Width"/> floats apart.</summary>
    /// <param name="outputs">Rows of logits on entry, of outputs on exit; the padding becomes 0.</param>
    /// <param name="deltas">Rows of targets on entry, of the gradient of the logits on exit; the padding becomes 0.</param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLoss, TLanes, TVector>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int count, int rows)
        where TLoss : struct, ILineLoss
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var outputLines = ref MemoryMarshal.GetReference(AlignedStack.Take(stackalloc float[Memory + AlignedStack.Slack], Memory));
        ref var deltaLines = ref Unsafe.Add(ref outputLines, Block);
        ref var scratch = ref Unsafe.Add(ref deltaLines, Block);
        ref var scales = ref Unsafe.Add(ref scratch, Block);
        ref var losses = ref Unsafe.Add(ref scales, Width);
        for (var first = 0; first < rows; first += Width)
        {
            var some = int.Min(Width, rows - first);
            Load(ref outputs, first, some, ref outputLines, count);
            Load(ref deltas, first, some, ref deltaLines, count);
            MemoryMarshal.CreateSpan(ref scales, Width).Clear();
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref rowScales, first), some).CopyTo(MemoryMarshal.CreateSpan(ref scales, some));
            for (nint lane = 0; lane < Width; lane += TLanes.Count)
            {
                TLoss.Apply<TLanes, TVector>(
                    ref Unsafe.Add(ref outputLines, lane), ref Unsafe.Add(ref deltaLines, lane), ref Unsafe.Add(ref scales, lane), ref Unsafe.Add(ref losses, lane), count, ref scratch);
            }

            Store(ref outputLines, count, ref outputs, first, some);
            Store(ref deltaLines, count, ref deltas, first, some);
            MemoryMarshal.CreateSpan(ref losses, some).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref rowLosses, first), some));
        }
    }

    /// <summary>Turns some rows into lines, which are 0 where there is no row.</summary>
    internal static void Load(ref float rows, int first, int some, ref float lines, int count)
    {
        ref var row = ref Unsafe.Add(ref rows, (nint)first * Width);
        if (count > 1)
        {
            LaneBlocks.FromRows(ref row, Width, ref lines, Turned(count), some);
            return;
        }

        MemoryMarshal.CreateSpan(ref lines, Width).Clear();
        for (nint each = 0; each < some; each++)
        {
            Unsafe.Add(ref lines, each) = Unsafe.Add(ref row, each * Width);
        }
    }

    /// <summary>Turns lines into some rows, and sets their padding to 0.</summary>
    internal static void Store(ref float lines, int count, ref float rows, int first, int some)
    {
        ref var row = ref Unsafe.Add(ref rows, (nint)first * Width);
        if (count > 1)
        {
            var turned = Turned(count);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lines, count * Width), (turned - count) * Width).Clear();
            LaneBlocks.ToRows(ref lines, ref row, Width, turned, some);
            for (nint each = 0; turned < Width && each < some; each++)
            {
                Lanes256.Store(Vector256<float>.Zero, ref row, (each * Width) + turned);
            }

            return;
        }

        for (nint each = 0; each < some; each++)
        {
            Lanes512.Store(Vector512.CreateScalar(Unsafe.Add(ref lines, each)), ref row, each * Width);
        }
    }

    /// <summary>Reduces each of the rows in a register's lanes.</summary>
    /// <param name="term">What a value contributes, visited by where its line begins.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="scratch">Room for as many lines.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static TVector Reduce<TFold, TTerm, TLanes, TVector>(TTerm term, int count, ref float scratch)
        where TFold : struct, IFold
        where TTerm : struct, IRowTerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var neutral = TLanes.Broadcast(TFold.Neutral);
        for (var at = 0; at < count * Width; at += Width)
        {
            TLanes.Store(TFold.Combine<TLanes, TVector>(neutral, term.Visit<TLanes, TVector>(at)), ref scratch, at);
        }

        for (var distance = Width / 2; distance > 0; distance /= 2)
        {
            var behind = distance * Width;
            for (var at = 0; at < int.Min(behind, (count * Width) - behind); at += Width)
            {
                TLanes.Store(TFold.Combine<TLanes, TVector>(TLanes.Load(ref scratch, at), TLanes.Load(ref scratch, at + behind)), ref scratch, at);
            }
        }

        return TLanes.Load(ref scratch, 0);
    }

    /// <summary>Multiplies the values of each of the rows in a register's lanes by a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Scale<TLanes, TVector>(ref float values, TVector factor, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var at = 0; at < count * Width; at += Width)
        {
            TLanes.Store(TLanes.Multiply(TLanes.Load(ref values, at), factor), ref values, at);
        }
    }

    /// <summary>The lines that are turned: whole halves of a row, which take less time than a few values one by one.</summary>
    private static int Turned(int count) => count <= Width / 2 ? Width / 2 : Width;
}
