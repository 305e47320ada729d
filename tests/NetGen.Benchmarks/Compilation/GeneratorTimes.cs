using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Benchmarks.Measuring;
using NetGen.Testing;

namespace NetGen.Benchmarks.Compilation;

/// <summary>How long the generator takes inside the compiler.</summary>
/// <param name="Fresh">Milliseconds of a new driver's first run: the median of 20, after 5 that do not count.</param>
/// <param name="AfterEdit">Milliseconds of a run after another file was edited, with the driver of the last one.</param>
/// <param name="Characters">The length of what it emits.</param>
internal sealed record GeneratorTimes(double Fresh, double AfterEdit, int Characters)
{
    // So few that most of the generator still runs as the runtime first compiled it, as it does where somebody has just begun to type.
    private const int WarmUps = 5;
    private const int Runs = 20;

    internal static GeneratorTimes Of(string declaration)
    {
        var fresh = Medians.Of(Runs, WarmUps, _ =>
        {
            var compilation = GeneratorHarness.CreateCompilation(HarnessOptions.Default, declaration);
            return Time(GeneratorHarness.CreateDriver(HarnessOptions.Default), compilation, out GeneratorDriver _);
        });

        var sources = GeneratorHarness.CreateCompilation(HarnessOptions.Default, declaration, OtherFile(-1));
        Time(GeneratorHarness.CreateDriver(HarnessOptions.Default), sources, out var driver);
        var other = sources.SyntaxTrees[1];
        var afterEdit = Medians.Of(Runs, WarmUps, run =>
        {
            var edited = sources.ReplaceSyntaxTree(
                other, CSharpSyntaxTree.ParseText(OtherFile(run), (CSharpParseOptions)other.Options, other.FilePath));
            return Time(driver, edited, out driver);
        });

        var characters = driver.GetRunResult().Results.Single().GeneratedSources.Sum(source => source.SourceText.Length);
        return new GeneratorTimes(fresh, afterEdit, characters);
    }

    private static string OtherFile(int version) => string.Create(
        CultureInfo.InvariantCulture, $"internal static class Other {{ internal const int Version = {version}; }}");

    private static double Time(GeneratorDriver driver, CSharpCompilation compilation, out GeneratorDriver after)
    {
        var start = Stopwatch.GetTimestamp();
        after = driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
