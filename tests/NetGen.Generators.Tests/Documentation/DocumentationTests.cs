using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>
/// Every block of code of the README and the guides compiles and runs as it stands, and every excerpt is what the generator writes. All are compiled together; the README's networks are at every page's hand.
/// </summary>
public sealed class DocumentationTests(DocumentationTests.Build build) : IClassFixture<DocumentationTests.Build>
{
    private static IEnumerable<MarkdownPage> Pages => [MarkdownPage.Readme, .. MarkdownPage.Guides];

    public static TheoryData<string> Guides => [.. MarkdownPage.Guides.Select(page => page.Name)];

    [Fact]
    public void TheReadmeRuns() =>
        // The made-up digits are easy: what the README calls a digit must be the one that was drawn.
        Assert.Equal("3", build.Run(MarkdownPage.Readme));

    [Theory]
    [MemberData(nameof(Guides))]
    public void AGuideRuns(string name) => Assert.Null(build.Run(MarkdownPage.Guides.Single(page => page.Name == name)));

    [Fact]
    public void EveryExcerptIsGenerated()
    {
        var excerpts = Pages.SelectMany(page => page.Blocks).Where(block => block.Generated is not null).ToList();

        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, excerpt => Assert.Contains(Unindent(excerpt.Body), build.Generated(excerpt.Generated!)));
    }

    [Fact]
    public void WhatNeedsALibraryStandsInATest()
    {
        var blocks = Pages.SelectMany(page => page.Blocks).Where(block => block.Source is not null).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(
            Unindent(block.Body), Unindent(File.ReadAllText(Path.Combine(Repository.Root, block.Source!)).ReplaceLineEndings("\n"))));
    }

    /// <summary>Whoever comes from Keras or PyTorch finds every layer there is, and the README names all of them.</summary>
    [Fact]
    public void EveryLayerIsNamed() => Assert.All(
        new[] { MarkdownPage.Readme, MarkdownPage.Guides.Single(page => page.Name == "keras-and-pytorch") },
        page => Assert.All(LayerKinds.All, kind => Assert.Matches($@"`\[{kind}[\](]", page.Text)));

    /// <summary>Links between pages, to their headings, and to files and folders of the repository lead somewhere.</summary>
    [Fact]
    public void EveryLinkLeadsSomewhere() => Assert.All(Pages.Concat(MarkdownPage.Diagnostics).SelectMany(page => page.Links), link =>
    {
        Assert.True(Path.Exists(link.Target), $"{link.Page} links to {link.Text}, which does not exist.");
        Assert.True(link.Anchor is null || MarkdownPage.Anchors(link.Target).Contains(link.Anchor), $"{link.Page} links to {link.Text}, which has no such heading.");
    });

    private static string Unindent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    /// <summary>All pages in one compilation.</summary>
    public sealed class Build : IDisposable
    {
        private readonly GeneratorRun _run;
        private readonly LoadedNetworks _networks;

        public Build()
        {
            _run = GeneratorHarness.Compile(
            [
                PageProgram.Of(MarkdownPage.Readme, "digit.ToString()"),
                .. MarkdownPage.Guides.Select(page => PageProgram.Of(page)),
            ]);
            _networks = _run.Load();
        }

        internal string? Run(MarkdownPage page)
        {
            var type = page == MarkdownPage.Readme ? PageProgram.ClassOf(page) : $"{PageProgram.Identifier(page)}.{PageProgram.ClassOf(page)}";
            return (string?)_networks.Type(type).GetMethod("Run")!.Invoke(null, null);
        }

        internal string Generated(string file) => Unindent(_run.Sources.Single(source => source.HintName == file).Text);

        public void Dispose() => _networks.Dispose();
    }
}
