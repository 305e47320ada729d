using System.Runtime.InteropServices;

namespace NetGen.BitProof;

/// <summary>A fingerprint of parameters: equal only if every bit of every parameter is.</summary>
internal static class ParameterHash
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    /// <summary>FNV-1a of 64 bits, over the bits of one parameter at a time and without padding.</summary>
    internal static ulong Of<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var parameters = new float[TNetwork.Info.ParameterCount];
        network.CopyParametersTo(parameters);
        var hash = OffsetBasis;
        foreach (var bits in MemoryMarshal.Cast<float, uint>(parameters))
        {
            hash = (hash ^ bits) * Prime;
        }

        return hash;
    }
}
