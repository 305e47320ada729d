using Xunit;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The commands of the README.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheTwoCommandsAreThoseOfContinuousIntegration()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));
        var commands = MarkdownPage.Readme.Blocks.Where(block => block.Language == "bash").Select(block => block.Body);

        // Those of the section "Install" are run by tests/package/prove.
        Assert.Equal(["dotnet run -c Release --project samples/Digits\n", "dotnet test\n"], commands.TakeLast(2));
        Assert.Contains("tests/package/prove", script);
        Assert.Contains("dotnet test", script);
        Assert.Contains("--project samples/Digits", script);
    }
}
