using NetGen.CodeFixes;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>NETGEN037, 040, 046, 051: the fix writes the name that was meant.</summary>
public class RenameSourceTests
{
    [Theory]
    [InlineData("Dense(3, Name = \"Hidden\"), Dense(2), Add(\"Dense2\", \"Dense2\"), Dense(2, From = \"hiden\"), Add(\"Add1\", \"Dense3\")", "\"hiden\"", "\"Hidden\"")]
    [InlineData("Dense(2, Name = \"A\"), Add(\"A\", \"Inptu\")", "Inptu", "Input")]
    [InlineData("Dense(2, Name = \"A\"), Add(\"A\", \"Input\", \"A\", \"Imput\")", "Imput", "Input")]
    [InlineData("Dense(3, Name = \"Head\"), Output(Loss.Huber, From = \"head\")", "\"head\"", "\"Head\"")]
    [InlineData("Dense(2, Name = \"Größe\"), Dense(2, SharedWith = \"Grösse\")", "Grösse", "Größe")]
    public async Task Name(string attributes, string written, string meant)
    {
        var source = $"[Network, Input(2), {attributes}] partial class Net;";

        Assert.Equal(source.Replace(written, meant, StringComparison.Ordinal), await CodeFixHarness.FixOneAsync<RenameSourceCodeFixProvider>(source));
    }

    [Theory]
    [InlineData("models/net.safetensors")]
    [InlineData("..\\\\models\\\\net.safetensors")]
    [InlineData("Net.safetensor")]
    public async Task File(string written)
    {
        var options = HarnessOptions.Default with { AdditionalFiles = [("net.safetensors.netgen", "F32 [2, 2] dense1.weight\nF32 [2] dense1.bias\n")] };
        var source = $"[Network, Weights(\"{written}\"), Input(2), Dense(2)] partial class Net;";

        Assert.Equal(
            source.Replace(written, "net.safetensors", StringComparison.Ordinal),
            await CodeFixHarness.FixOneAsync<RenameSourceCodeFixProvider>(source, options: options));
    }

    [Theory]
    [InlineData("Dense(2, From = \"Elsewhere\")")]
    [InlineData("Dense(2), Dense(2), Dense(2, From = \"Dense7\")")]
    [InlineData("Dense(2, Name = \"A\"), Dense(2, Name = \"B\", From = \"C\"), Dense(2, Name = \"C\")")]
    [InlineData("Dense(2, Name = \"Head\"), Dense(2, Name = \"Heads\", SharedWith = \"Heads\")")]
    [InlineData("Dense(2, From = \"In\" + \"put_\")")]
    public async Task NoFix(string attributes) =>
        Assert.Empty(await CodeFixHarness.TitlesAsync<RenameSourceCodeFixProvider>($"[Network, Input(2), {attributes}] partial class Net;"));

    [Theory]
    [InlineData("hidden", "Hidden", "Hidden", "Hidden2")]
    [InlineData("Hidn", "Hidden", "Hidden", "Head")]
    [InlineData("Dense3", null, "Dense1", "Dense2")]
    [InlineData("", null, "Hidden")]
    [InlineData("A", null, "B", "CD")]
    [InlineData("a", "A", "A", "B")]
    [InlineData("AB", "AC", "B", "AC")]
    public void NearName(string written, string? expected, params string[] names) => Assert.Equal(expected, Generators.Analysis.NearName.Find(written, names));
}
