using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Loops over blocks of 16 samples.</summary>
internal static class LaneLoops
{
    /// <summary>The head of a loop over the samples of a block, a vector of them at a time.</summary>
    public static readonly string Lanes = $"for (nint lane = 0; lane < {LaneBlock.Samples}; lane += TLanes.Count)";

    /// <summary>Opens a loop over the blocks and another inside it.</summary>
    public static IDisposable Blocks(SourceWriter writer, string inner)
    {
        var outer = writer.Block("for (nint block = 0; block < blocks; block++)");
        return new Nested(outer, writer.Block(inner));
    }

    private sealed class Nested(IDisposable outer, IDisposable inner) : IDisposable
    {
        public void Dispose()
        {
            inner.Dispose();
            outer.Dispose();
        }
    }
}
