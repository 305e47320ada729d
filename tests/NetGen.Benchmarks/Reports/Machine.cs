using System.Runtime.InteropServices;
using BenchmarkDotNet.Detectors;
using NetGen.Benchmarks.Libraries;
using NetGen.Benchmarks.Peak;
using NetGen.Benchmarks.Yardstick;

namespace NetGen.Benchmarks.Reports;

/// <summary>What a measurement depends on.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">How many cores this process may use.</param>
/// <param name="VectorBits">The width of its registers for C#.</param>
/// <param name="Framework">The version of .NET.</param>
/// <param name="Compiler">That of gcc.</param>
/// <param name="Peers">Those of the libraries compared with.</param>
internal sealed record Machine(string Processor, int Cores, int VectorBits, string Framework, string Compiler, string Peers)
{
    internal static Machine Current { get; } = new(
        CpuDetector.CrossPlatform.Detect()?.ProcessorName?.Trim() ?? $"an unnamed {RuntimeInformation.ProcessArchitecture}",
        Environment.ProcessorCount,
        ManagedPeak.Bits,
        RuntimeInformation.FrameworkDescription,
        YardstickLibrary.CompilerVersion ?? "no gcc",
        LibraryPeers.Versions);

    /// <summary>Without the libraries, for what is not compared with them.</summary>
    internal string Alone => FormattableString.Invariant($"{Processor}, {Cores} cores, {VectorBits}-bit vectors; {Framework}, {Compiler}");

    public override string ToString() => $"{Alone}; {Peers}";
}
