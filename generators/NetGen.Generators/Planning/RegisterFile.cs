using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>
/// The vector registers a kernel is planned for. The machine that builds says nothing about the one that runs, so every plan is
/// made for both files, and the running machine takes the one it has.
/// </summary>
/// <param name="Name">How kernels and remarks call it.</param>
/// <param name="Registers">How many registers there are.</param>
/// <param name="Bits">The widths of its vectors, widest first.</param>
/// <param name="LoadsPerCycle">Vectors and broadcast values that a cycle can load.</param>
/// <param name="CyclesPerFarLine">What a line takes that comes from beyond the nearest cache; 0 where nothing is planned by it.</param>
/// <param name="FetchesAhead">Whether its tiles ask early for what they read later.</param>
/// <param name="TermsPerTurn">How many terms its tiles add in one turn of their loop.</param>
internal sealed record RegisterFile(string Name, int Registers, EquatableArray<int> Bits, double LoadsPerCycle, double CyclesPerFarLine, bool FetchesAhead, int TermsPerTurn)
{
    /// <summary>
    /// AVX-512: 32 registers of 512 bits. Makers say two loads a cycle, and Zen 5 does them. An Ice Lake did 1.1 to 1.3, and 12 x 2 sums, 14 loads in 12
    /// cycles, at 91 % of its peak, as with 1.06; 6 x 4 and 8 x 3 at 99 %. Plans are for the slower. More terms a turn measured alike on a quiet Zen 5. There gradients of 3 x 3 over
    /// 16 x 16 x 64 and 64 filters took 2.5 ms in tiles that read ten lines for each place in 12.5 cycles, and 1.8 in others that read six.
    /// </summary>
    public static readonly RegisterFile Wide = new("32 registers", 32, EquatableArray.Of(512), LoadsPerCycle: 1.05, CyclesPerFarLine: 2, FetchesAhead: false, TermsPerTurn: 1);

    /// <summary>
    /// AVX2, SSE and NEON: 16 registers are safe to assume, of 256 bits or of 128. Those of x64 without AVX-512 often have small caches: on Zen 3, with 512 KB in the
    /// second, fetching ahead takes 64 x 784 by 784 x 128 from 181 us to 155, and its gradient, applied with momentum, from 295 to 208. Tiles of 512 bits
    /// were at the peak without it on an Ice Lake. On Arm nothing is fetched. A loop that takes one term a turn needs 26 instructions for 12 multiply-adds, which is too many for a
    /// core whose other thread is busy: there 126 x 784 by 784 x 512 took 1.78 to 1.88 ms, and takes 1.39 to 1.44 with four terms; with the core to
    /// itself 1.08 with both.
    /// </summary>
    public static readonly RegisterFile Narrow = new("16 registers", 16, EquatableArray.Of(256, 128), LoadsPerCycle: 2, CyclesPerFarLine: 0, FetchesAhead: true, TermsPerTurn: 4);

    /// <summary>The lanes of its widest vector.</summary>
    public int Lanes => Bits[0] / 32;
}
