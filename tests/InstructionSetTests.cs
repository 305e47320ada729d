using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace NetGen.InstructionSets;

/// <summary>
/// Runs this project's tests with the trait <c>Numerics</c> again in processes that see other instruction sets: with 256- and
/// 128-bit vectors every bit must stay the same; without AVX2 there is no fused multiply-add either, so tolerances must hold.
/// Compiled into each project that has such tests.
/// </summary>
public sealed class InstructionSetTests
{
    /// <summary>What switches off something that this processor has. What it has not, the tests beside this one do without anyway, though they are compiled in tiers.</summary>
    public static TheoryData<string, string> Settings
    {
        get
        {
            var settings = new TheoryData<string, string>();
            if (Vector512.IsHardwareAccelerated)
            {
                settings.Add("DOTNET_EnableAVX512", "0");
            }

            if (Vector256.IsHardwareAccelerated)
            {
                settings.Add("DOTNET_PreferredVectorBitWidth", "128");
            }

            if (Avx2.IsSupported)
            {
                settings.Add("DOTNET_EnableAVX2", "0");
            }

            return settings;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Settings))]
    public async Task NumericsHold(string variable, string value)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(InstructionSetTests).Assembly.Location);
        }

        foreach (var argument in new[] { "-trait", "Category=Numerics", "-noLogo", "-noColor" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[variable] = value;

        // Such a process does not live long enough for compiling twice to pay, nor for keeping its youngest generation within a cache.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "4000000";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, $"{variable}={value}\n{await output}\n{await errors}");
        Assert.DoesNotContain("Total: 0", await output);
    }
}
