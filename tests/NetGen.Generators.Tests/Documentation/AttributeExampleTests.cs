using System.Text.RegularExpressions;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>What an editor shows of an attribute has an example, which compiles.</summary>
public partial class AttributeExampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "NetGen", "Attributes");

    [Fact]
    public void EveryAttributeHasAnExampleThatCompiles()
    {
        var attributes = typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Namespace == nameof(NetGen)).ToList();
        var examples = attributes.Select(type => (type.Name, Code: ExampleOf(type))).ToList();

        Assert.All(examples, example => Assert.Contains($"[{example.Name[..^nameof(Attribute).Length]}", example.Code));
        var compilation = GeneratorHarness.CreateCompilation(
            HarnessOptions.Default, [.. examples.Select(example => $"using NetGen; namespace Of{example.Name} {{ {Declaration(example.Code)} }}")]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Id != "CS1591"));
    }

    /// <summary>The code in the documentation of the class, which stands above it.</summary>
    private static string ExampleOf(Type type)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{type.Name}.cs")).ReplaceLineEndings("\n");
        var summary = text[..text.IndexOf("public sealed class", StringComparison.Ordinal)];
        Assert.Contains("<summary>", summary, StringComparison.Ordinal);
        return Slashes().Replace(Example().Match(summary).Groups["code"].Value, string.Empty).Trim();
    }

    private static string Declaration(string code) => code.EndsWith(';') ? code : $"{code} public partial class Net;";

    [GeneratedRegex("<example>.*?<code>(?<code>.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^/// ?", RegexOptions.Multiline)]
    private static partial Regex Slashes();
}
