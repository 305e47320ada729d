using System.Buffers.Binary;
using System.Security.Cryptography;
using NetGen;

namespace Digits;

/// <summary>A fingerprint of trained parameters: equal for two runs only if every bit of every weight is.</summary>
internal static class ParameterHash
{
    private const int Length = 8;

    /// <summary>The first 8 bytes of the SHA-256 of all parameters, little-endian, in hexadecimal.</summary>
    internal static string Of(IEnumerable<DigitNet> nets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var parameters = new float[DigitNet.ParameterCount];
        var bytes = new byte[sizeof(float)];
        foreach (var net in nets)
        {
            net.CopyParametersTo(parameters);
            foreach (var parameter in parameters)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes, parameter);
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..Length]);
    }
}
