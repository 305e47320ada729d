using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Memory on the stack that begins on a cache line.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AlignedStack
{
    /// <summary>How much longer the memory must be than what is needed of it.</summary>
    internal const int Slack = (AlignedBuffer.AlignmentBytes / sizeof(float)) - 1;

    /// <summary>
    /// The part of memory on the stack that begins on a cache line: a vector that crosses from one to the next takes twice as long, and what
    /// was just stored across them is not passed on to the next load.
    /// </summary>
    /// <param name="memory">Memory on the stack, which does not move, 15 floats longer than what is needed.</param>
    /// <param name="length">How many floats are needed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<float> Take(Span<float> memory, int length)
    {
        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref MemoryMarshal.GetReference(memory));
        return memory.Slice((int)(-address & (AlignedBuffer.AlignmentBytes - 1)) / sizeof(float), length);
    }
}
