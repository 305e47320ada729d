using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Mnist;

/// <summary>What a run came to. As text it is the program's last line, for scripts to read.</summary>
/// <param name="Accuracy">The share of test digits read right.</param>
/// <param name="Epochs">How often the net went through its digits.</param>
/// <param name="Time">What training took.</param>
/// <param name="Parameters">All parameters, as trained.</param>
internal sealed record Result(double Accuracy, int Epochs, TimeSpan Time, float[] Parameters)
{
    private const int HashLength = 16;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"result: accuracy={Accuracy:F4} epochs={Epochs} seconds={Time.TotalSeconds:F1} hash={Hash}");

    /// <summary>A fingerprint of the parameters: equal for two runs only if every bit of every weight is.</summary>
    private string Hash => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(Parameters)))[..HashLength];
}
