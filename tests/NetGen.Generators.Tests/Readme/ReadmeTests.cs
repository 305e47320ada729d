using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Readme;

/// <summary>Every code block of the README compiles and runs as it stands, and every excerpt is what the generator writes.</summary>
public class ReadmeTests
{
    /// <summary>What the README's text promises its reader to have at hand.</summary>
    private const string AtHand =
        """
        var random = new SeededRandom(7);
        var labels = Enumerable.Range(0, 200).Select(row => row % 10).ToArray();
        var pixels = labels.SelectMany(label => Enumerable.Range(0, 64).Select(pixel => pixel % 10 == label ? 1f : 0.3f * random.NextSingle())).ToArray();
        var image = pixels.AsSpan(64 * 3, 64);
        var scores = new float[10];
        var images = pixels.AsSpan(0, 64 * 20);
        var classes = labels.AsSpan(0, 20);
        var outputGradient = new float[200];
        var logitGradient = new float[200];
        var buffer = new float[300];
        var kind = new float[10];
        var order = new float[1];
        var orders = new float[20];
        """;

    [Fact]
    public void EveryBlockCompilesAndRuns()
    {
        using var networks = GeneratorHarness.Compile(Program()).Load();
        var output = (string)networks.Type("ReadmeProgram").GetMethod("Run")!.Invoke(null, null)!;

        // The made-up digits are easy: what the README calls a digit must be the one that was drawn.
        Assert.Equal("3", output);
    }

    [Fact]
    public void EveryExcerptIsGenerated()
    {
        var sources = GeneratorHarness.Compile(Program()).Sources.ToDictionary(source => source.HintName, source => Unindent(source.Text));

        Assert.NotEmpty(ReadmeBlocks.Generated);
        Assert.All(ReadmeBlocks.Generated, excerpt => Assert.Contains(Unindent(excerpt.Excerpt), sources[excerpt.File]));
    }

    [Fact]
    public void WhatNeedsALibraryStandsInATest()
    {
        Assert.NotEmpty(ReadmeBlocks.Compiled);
        Assert.All(ReadmeBlocks.Compiled, block => Assert.Contains(
            Unindent(block.Excerpt), Unindent(File.ReadAllText(Path.Combine(Repository.Root, block.Source)).ReplaceLineEndings("\n"))));
    }

    [Fact]
    public void TheTwoCommandsAreThoseOfContinuousIntegration()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));

        Assert.Equal(["dotnet run -c Release --project samples/Digits\n", "dotnet test\n"], ReadmeBlocks.Commands);
        Assert.Contains("dotnet test", script);
        Assert.Contains("--project samples/Digits", script);
    }

    private static string Program()
    {
        var declarations = ReadmeBlocks.Code.Where(block => block.Contains("[Network")).ToList();
        var statements = ReadmeBlocks.Code.Except(declarations);
        return $$"""
            using System;
            using System.IO;
            using System.Linq;
            {{string.Join("\n", declarations)}}
            public static class ReadmeProgram
            {
                public static string Run()
                {
                    {{AtHand}}
                    {{string.Join("\n", statements)}}
                    return digit.ToString();
                }
            }
            """;
    }

    private static string Unindent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
