using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// The vector registers a kernel is planned for. The machine that builds says nothing about the one that runs, so every plan is
/// made for both files, and the running machine takes the one it has.
/// </summary>
/// <param name="Name">How kernels and remarks call it.</param>
/// <param name="Registers">How many registers there are.</param>
/// <param name="Bits">The widths of its vectors, widest first.</param>
internal sealed record RegisterFile(string Name, int Registers, EquatableArray<int> Bits)
{
    /// <summary>AVX-512: 32 registers of 512 bits.</summary>
    public static readonly RegisterFile Wide = new("32 registers", 32, EquatableArray.Of(512));

    /// <summary>AVX2, SSE and NEON: 16 registers are safe to assume, of 256 bits or of 128.</summary>
    public static readonly RegisterFile Narrow = new("16 registers", 16, EquatableArray.Of(256, 128));

    /// <summary>The lanes of its widest vector.</summary>
    public int Lanes => Bits[0] / 32;
}
