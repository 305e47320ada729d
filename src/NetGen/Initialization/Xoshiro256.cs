using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The state of xoshiro256** (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators"), not all zero.</summary>
internal struct Xoshiro256(ulong s0, ulong s1, ulong s2, ulong s3)
{
    private ulong _s0 = s0;
    private ulong _s1 = s1;
    private ulong _s2 = s2;
    private ulong _s3 = s3;

    /// <summary>A uniform 64-bit number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Next()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A uniform number below the range, from 1 to 2^31 - 1, without bias (Lemire 2019, "Fast random integer generation in an interval").</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(uint range)
    {
        var product = (Next() >> 32) * range;
        if ((uint)product < range)
        {
            // 2^32 is rarely a multiple of the range: the few products that would make some results likelier are drawn again.
            var unfair = (0u - range) % range;
            while ((uint)product < unfair)
            {
                product = (Next() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }
}
