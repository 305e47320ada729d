using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A zeroed array of floats that starts on a 64-byte boundary, so that no vector load straddles two cache lines, and that the
/// garbage collector never moves, so that it stays there. It needs no disposal.
/// </summary>
/// <remarks>
/// Processors compare the lower 12 bits of a load's address with those of earlier stores, and make it wait where they agree. A pass over several
/// arrays that started a few cache lines apart, counted within a page, would wait in every turn: those that are walked side by side start far
/// apart.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer
{
    /// <summary>A cache line.</summary>
    internal const int AlignmentBytes = 64;

    private const int PageBytes = 4096;

    /// <summary>Between the starts of companions: more than what is stored while a load may overtake it, and each of five has a place of its own.</summary>
    private const int DistanceBytes = 11 * AlignmentBytes;

    private readonly float[] _storage;
    private readonly int _start;

    /// <summary>Allocates a zeroed buffer.</summary>
    /// <param name="length">The number of floats, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public AlignedBuffer(int length)
        : this(length, companion: 0)
    {
    }

    /// <summary>Allocates a zeroed buffer.</summary>
    /// <param name="length">The number of floats, at least 0.</param>
    /// <param name="companion">Which one it is of those that are walked side by side: 0 are the parameters, 1 their gradients, from 2 on the moments.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public AlignedBuffer(int length, int companion)
    {
        Argument.IsAtLeast(length, 0, nameof(length));
        Argument.IsAtLeast(companion, 0, nameof(companion));
        _storage = GC.AllocateArray<float>(length + (PageBytes / sizeof(float)), pinned: true);
        _start = FirstAt(_storage, companion * DistanceBytes);
        Length = length;
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The floats.</summary>
    public Span<float> Span => _storage.AsSpan(_start, Length);

    /// <summary>The first float, for kernels; what lies <see cref="Length"/> floats behind it is not the caller's.</summary>
    public ref float Reference
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_storage), _start);
    }

    /// <summary>The first place that lies so many bytes behind the start of a page.</summary>
    private static unsafe int FirstAt(float[] pinned, int offset)
    {
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        return (int)(((nuint)offset - address) % PageBytes) / sizeof(float);
    }
}
