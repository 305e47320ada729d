using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A zeroed array of floats that starts on a 64-byte boundary, so that no vector load straddles two cache lines, and that the
/// garbage collector never moves, so that it stays there. It needs no disposal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer
{
    /// <summary>A cache line.</summary>
    internal const int AlignmentBytes = 64;

    private const int AlignmentFloats = AlignmentBytes / sizeof(float);

    private readonly float[] _storage;
    private readonly int _start;

    /// <summary>Allocates a zeroed buffer.</summary>
    /// <param name="length">The number of floats, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public AlignedBuffer(int length)
    {
        Argument.IsAtLeast(length, 0, nameof(length));
        _storage = GC.AllocateArray<float>(length + AlignmentFloats, pinned: true);
        _start = FirstAligned(_storage);
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

    private static unsafe int FirstAligned(float[] pinned)
    {
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        var beyond = (int)(address % AlignmentBytes);
        return beyond == 0 ? 0 : (AlignmentBytes - beyond) / sizeof(float);
    }
}
