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
        var hash = OffsetBasis;
        foreach (var tensor in TNetwork.Info.Tensors)
        {
            var values = tensor.In(network.Parameters);
            for (var row = 0; row < values.Rows; row++)
            {
                foreach (var bits in MemoryMarshal.Cast<float, uint>(values.Row(row)))
                {
                    hash = (hash ^ bits) * Prime;
                }
            }
        }

        return hash;
    }
}
