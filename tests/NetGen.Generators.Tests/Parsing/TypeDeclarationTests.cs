using Xunit;

namespace NetGen.Generators.Tests.Parsing;

/// <summary>How the user's class is reopened, wherever it stands and whatever it is called.</summary>
public class TypeDeclarationTests
{
    private const string Attributes = "[NetGen.Network, NetGen.Input(2), NetGen.Dense(3)]";

    [Fact]
    public void GlobalNamespace()
    {
        var type = Specifications.Parse($"{Attributes} partial class Net;").Type;

        Assert.Null(type.Namespace);
        Assert.Empty(type.ContainingTypes);
        Assert.Equal(("Net", "Net"), (type.Name, type.FullName));
    }

    [Fact]
    public void NestedInEveryKindOfType()
    {
        var type = Specifications.Parse(
            $$"""
            namespace A.B
            {
                static partial class C
                {
                    partial struct D { partial record E { readonly partial record struct F { partial interface G {
                        {{Attributes}} private sealed partial class Net;
                    } } } }
                }
            }
            """).Type;

        Assert.Equal("A.B", type.Namespace);
        Assert.Equal(
            ["partial class C", "partial struct D", "partial record E", "partial record struct F", "partial interface G"], type.ContainingTypes);
        Assert.Equal("A.B.C.D.E.F.G.Net", type.FullName);
    }

    [Fact]
    public void KeywordsAreEscaped()
    {
        var type = Specifications.Parse($$"""namespace @namespace.@int { partial class @record { {{Attributes}} partial class @class; } }""").Type;

        Assert.Equal("@namespace.@int", type.Namespace);
        Assert.Equal(["partial class @record"], type.ContainingTypes);
        Assert.Equal(("@class", "namespace.int.record.class"), (type.Name, type.FullName));
    }

    [Fact]
    public void NamesOfOtherAlphabets() =>
        Assert.Equal("Größe.Сеть", Specifications.Parse($"namespace Größe; {Attributes} partial class Сеть;").Type.FullName);

    [Fact]
    public void NamesThatDifferInCaseGetDifferentFileNames()
    {
        var run = Testing.GeneratorHarness.Run(
            Specifications.Tracked,
            $$"""
            {{Attributes}} partial class Net;
            {{Attributes}} partial class NET;
            namespace a { {{Attributes}} partial class Net; }
            namespace A { {{Attributes}} partial class Net; }
            """);

        Assert.Equal(["A.Net", "NET", "Net-1", "a-1.Net"], Specifications.Of(run).Select(spec => spec.Type.FullName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/// <summary>Mine.</summary>", true)]
    [InlineData("/// <inheritdoc cref=\"object\"/>", true)]
    [InlineData("/// <remarks>Mine.</remarks>", false)]
    [InlineData("// <summary>Mine.</summary>", false)]
    public void Summary(string comment, bool expected) =>
        Assert.Equal(expected, Specifications.Parse($"{comment}\n{Attributes} partial class Net;").Type.HasSummary);
}
