using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>The fix adds <c>partial</c> where the language wants it and touches nothing else.</summary>
public class MakePartialTests
{
    private const string Attributes = "[Network, Input(2), Dense(3)]";

    [Theory]
    [InlineData("class Net;", "partial class Net;")]
    [InlineData("public sealed class Net { }", "public sealed partial class Net { }")]
    [InlineData("/* why */ class Net;", "/* why */ partial class Net;")]
    [InlineData("sealed /* why */ class Net;", "sealed /* why */ partial class Net;")]
    [InlineData("struct Net;", "partial struct Net;")]
    [InlineData("/* why */ struct Net { }", "/* why */ partial struct Net { }")]
    [InlineData("public struct Net;", "public partial struct Net;")]
    public async Task Network(string before, string after) =>
        Assert.Equal($"{Attributes} {after}", await CodeFixHarness.FixOneAsync<MakePartialCodeFixProvider>($"{Attributes} {before}"));

    [Fact]
    public async Task IndentedClassKeepsItsLines() => Assert.Equal(
        """
        namespace A
        {
            // A net.
            [Network]
            [Input(2)]
            [Dense(3)]
            partial class Net
            {
            }
        }
        """,
        await CodeFixHarness.FixOneAsync<MakePartialCodeFixProvider>(
            """
            namespace A
            {
                // A net.
                [Network]
                [Input(2)]
                [Dense(3)]
                class Net
                {
                }
            }
            """));

    [Fact]
    public async Task EnclosingType() => Assert.Equal(
        $"public readonly partial record struct Outer {{ {Attributes} partial class Net; }}",
        await CodeFixHarness.FixOneAsync<MakePartialCodeFixProvider>($"public readonly record struct Outer {{ {Attributes} partial class Net; }}"));

    [Fact]
    public async Task AllInOneGo() => Assert.Equal(
        $$"""
        partial interface Outer
        {
            public partial struct Middle { {{Attributes}} partial class A; {{Attributes}} sealed partial class B; }
        }
        {{Attributes}} partial class C;
        """,
        await CodeFixHarness.FixAllAsync<MakePartialCodeFixProvider>(
            $$"""
            interface Outer
            {
                public struct Middle { {{Attributes}} class A; {{Attributes}} sealed class B; }
            }
            {{Attributes}} class C;
            """));
}
