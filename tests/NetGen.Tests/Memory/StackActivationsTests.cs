using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Memory;

public sealed class StackActivationsTests
{
    [Fact]
    public void BeginOnACacheLineWhereverTheStackIs()
    {
        Span<float> stack = stackalloc float[64];
        for (var start = 0; start < 16; start++)
        {
            var memory = stack.Slice(start, 32 + 15);
            var activations = PredictionCalls.StackActivations(memory, 32);

            Assert.Equal(32, activations.Length);
            Assert.Equal(0, Address(activations) % 64);
            Assert.InRange(Address(activations) - Address(memory), 0, 15 * sizeof(float));
        }
    }

    private static nint Address(Span<float> values) =>
        Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref MemoryMarshal.GetReference(values));
}
