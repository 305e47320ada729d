global using static NetGen.Generators.Tests.Snapshots.Verifier;

using System.Runtime.CompilerServices;
using DiffEngine;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>
/// Compares generated sources with the accepted ones beside the test, in the files and the bytes of Verify with
/// Verify.SourceGenerators. To change to those, reference the packages and replace this folder by a module initializer that
/// calls <c>VerifySourceGenerators.Initialize()</c>: tests and snapshots stay as they are.
/// </summary>
/// <remarks>
/// A snapshot is <c>{TestClass}.{Method}#{hint}.verified.cs</c>. What differs is written as <c>.received.cs</c>; accepting it
/// is renaming it. Nothing is ever accepted by itself. Diagnostics are no part of it: they are asserted in code.
/// </remarks>
public static class Verifier
{
    /// <summary>Compares what a driver generated.</summary>
    public static Task Verify(GeneratorDriver driver, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Verify(driver.GetRunResult(), file, method);

    /// <summary>Compares what a run generated.</summary>
    public static async Task Verify(GeneratorDriverRunResult run, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        if (run.Results.Select(result => result.Exception).FirstOrDefault(exception => exception is not null) is { } exception)
        {
            throw exception;
        }

        if (!run.Diagnostics.IsEmpty)
        {
            throw new NotSupportedException("Diagnostics are asserted in code, not in snapshots.");
        }

        // The test class has the name of its file.
        var files = new SnapshotFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        files.DeleteReceived();
        var stale = files.Verified();
        var failures = new List<string>();
        foreach (var source in run.Results.SelectMany(result => result.GeneratedSources).OrderBy(source => source.HintName, StringComparer.Ordinal))
        {
            var (verified, received) = files.For(source.HintName);
            stale.Remove(verified);
            var text = $"//HintName: {source.HintName}\n{source.SourceText}".Replace("\r\n", "\n").Replace('\r', '\n');
            if (await CompareAsync(verified, received, text) is { } failure)
            {
                failures.Add(failure);
            }
        }

        failures.AddRange(stale.Select(path => $"Delete: {Path.GetFileName(path)} is no longer generated"));
        if (failures.Count > 0)
        {
            throw new VerifyException($"Directory: {files.Directory}\n{string.Join('\n', failures)}");
        }
    }

    private static async Task<string?> CompareAsync(string verified, string received, string text)
    {
        var expected = await SnapshotFiles.ReadAsync(verified);
        if (expected == text)
        {
            if (!DiffRunner.Disabled)
            {
                DiffRunner.Kill(received, verified);
            }

            return null;
        }

        await SnapshotFiles.WriteAsync(received, text);
        if (!DiffRunner.Disabled && !BuildServerDetector.Detected)
        {
            await DiffRunner.LaunchForTextAsync(received, verified, SnapshotFiles.Encoding);
        }

        return expected switch
        {
            null => $"New: {Path.GetFileName(received)}",
            _ when expected.Contains('\r') => $"LineEnding: {Path.GetFileName(verified)} has a carriage return",
            _ => $"NotEqual: {Path.GetFileName(received)}{FirstDifference(expected, text)}",
        };
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\n  line {line + 1}\n  - {before.ElementAtOrDefault(line)}\n  + {after.ElementAtOrDefault(line)}";
    }
}
