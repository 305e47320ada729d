namespace NetGen.Generators.Emission.Kernels;

/// <summary>Loops over blocks of 16 samples.</summary>
internal static class LaneLoops
{
    /// <summary>The head of a loop over the samples of a block, a vector of them at a time.</summary>
    public static readonly string Lanes = new LaneVectors(1).Loop;

    /// <summary>Opens a loop over the blocks and others inside it.</summary>
    public static IDisposable Blocks(SourceWriter writer, params string[] inner)
    {
        string[] heads = ["for (nint block = 0; block < blocks; block++)", .. inner];
        return new Nested([.. heads.Select(head => writer.Block(head))]);
    }

    private sealed class Nested(IReadOnlyList<IDisposable> loops) : IDisposable
    {
        public void Dispose()
        {
            foreach (var loop in loops.Reverse())
            {
                loop.Dispose();
            }
        }
    }
}
