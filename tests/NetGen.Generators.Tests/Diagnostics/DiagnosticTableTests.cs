using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Diagnostics;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>Every id has a descriptor, a test, a help page and a row in release tracking; and nothing of these has no id.</summary>
public class DiagnosticTableTests
{
    private static readonly string[] Ids = [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void IdsAreNumberedWithoutGaps() => Assert.Equal(
        Enumerable.Range(1, Ids.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"NETGEN{number:000}")), Ids);

    [Fact]
    public void ConstantsMatchDescriptors() => Assert.Equal(
        Ids, typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order());

    [Fact]
    public void EveryIdHasATest()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Diagnostics"), "*Tests.cs").Select(File.ReadAllText));

        Assert.All(Ids, id => Assert.Contains("{|" + id + ":", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryIdHasAHelpPage()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Generator, "docs"), "NETGEN*.md").Order();

        Assert.Equal(Ids, pages.Select(Path.GetFileNameWithoutExtension));
        Assert.All(DiagnosticDescriptors.All, descriptor =>
        {
            var page = File.ReadAllText(Path.Combine(Repository.Generator, "docs", $"{descriptor.Id}.md"));
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            Assert.All(["## Cause", "## Example", "## Fix"], section => Assert.Contains(section, page, StringComparison.Ordinal));
            Assert.EndsWith($"generators/NetGen.Generators/docs/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void EveryIdIsInTheIndexOfPages() => Assert.Equal(
        [
            .. DiagnosticDescriptors.All.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {descriptor.DefaultSeverity} |"),
            "| [NETGEN101](../../../src/NetGen.Build/docs/NETGEN101.md) | Weights can be read | Error (of the build, not of the compiler: no `#pragma`) |",
        ],
        File.ReadLines(Path.Combine(Repository.Generator, "docs", "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void EveryIdIsTracked()
    {
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Generator, file)))
            .Where(line => line.StartsWith("NETGEN", StringComparison.Ordinal));

        Assert.Equal(
            DiagnosticDescriptors.All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryMessageSaysWhatWasExpectedAndFound() => Assert.All(DiagnosticDescriptors.All, descriptor =>
    {
        var message = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.Matches("[Ee]xpect", message);
        Assert.Contains("found", message, StringComparison.Ordinal);
    });

    [Fact]
    public void OnlyHarmlessDiagnosticsAreNoErrors() => Assert.Equal(
        [DiagnosticIds.ActivationOnActivation, DiagnosticIds.UnoptimizedCompilation, DiagnosticIds.ForgottenNetwork],
        DiagnosticDescriptors.All.Where(descriptor => descriptor.DefaultSeverity != DiagnosticSeverity.Error).Select(descriptor => descriptor.Id));
}
