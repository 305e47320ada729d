using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>NETGEN013, 014, 021, 034, 043: fixes that add a line or an argument, or move a line.</summary>
public class LineFixTests
{
    [Fact]
    public async Task FlattenOnALineOfItsOwn() => Assert.Equal(
        """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(8, 3)]
        [Flatten]
        // ten digits
        [Dense(10)] // logits
        partial class Net;
        """,
        await CodeFixHarness.FixOneAsync<FlattenCodeFixProvider>(
            """
            [Network]
            [Input(28, 28, 1)]
            [Conv2D(8, 3)]
            // ten digits
            [Dense(10)] // logits
            partial class Net;
            """));

    [Theory]
    [InlineData("Input(4, 4, 2), Dense(3)", "Input(4, 4, 2), Flatten, Dense(3)")]
    [InlineData("Input(4, 4, 2), NetGen.Dense(3)", "Input(4, 4, 2), NetGen.Flatten, NetGen.Dense(3)")]
    public async Task Flatten(string before, string after) => Assert.Equal(
        $"[Network, {after}] partial class Net;", await CodeFixHarness.FixOneAsync<FlattenCodeFixProvider>($"[Network, {before}] partial class Net;"));

    [Theory]
    [InlineData("Input(5), Conv2D(2, 3)")]
    [InlineData("Input(4, 4, 2), Elu, Dense(3, From = \"Elu1\")")]
    public async Task NoFlatten(string attributes) => Assert.Empty(await CodeFixHarness.TitlesAsync<FlattenCodeFixProvider>($"[Network, {attributes}] partial class Net;"));

    [Fact]
    public async Task OneOfTheInputs()
    {
        const string Source = "[Network, Input(2, Name = \"left\"), Input(2, Name = \"right\"), Dense(2), Add(\"Dense1\", \"right\", \"left\")] partial class Net;";

        Assert.Equal(["Read input 'left'", "Read input 'right'"], await CodeFixHarness.TitlesAsync<NameInputCodeFixProvider>(Source));
        Assert.Equal(
            Source.Replace("Dense(2)", "Dense(2, From = \"right\")", StringComparison.Ordinal),
            await CodeFixHarness.FixOneAsync<NameInputCodeFixProvider>(Source, "Read input 'right'"));
    }

    [Theory]
    [InlineData("[Network, Dense(3), Input(2)] partial class Net;", "[Network, Input(2), Dense(3)] partial class Net;")]
    [InlineData("[Network] [Dense(3)] [Input(2)] partial class Net;", "[Network] [Input(2)] [Dense(3)] partial class Net;")]
    [InlineData("[Network, Input(2), Output(Loss.Huber), Dense(3)] partial class Net;", "[Network, Input(2), Dense(3), Output(Loss.Huber)] partial class Net;")]
    [InlineData("[Network, Input(2), Dense(3), Normalization, Dense(2)] partial class Net;", "[Network, Input(2), Normalization, Dense(3), Dense(2)] partial class Net;")]
    public async Task Move(string before, string after) => Assert.Equal(after, await CodeFixHarness.FixOneAsync<MoveCodeFixProvider>(before));

    [Fact]
    public async Task MoveAboveTheFirstLine() => Assert.Equal(
        """
        partial class Outer
        {
            /// <summary>A net.</summary>
            [Input(2)]
            [Dense(3)]
            [Network]
            partial class Net;
        }
        """,
        await CodeFixHarness.FixOneAsync<MoveCodeFixProvider>(
            """
            partial class Outer
            {
                /// <summary>A net.</summary>
                [Dense(3)]
                [Input(2)]
                [Network]
                partial class Net;
            }
            """));

    [Fact]
    public async Task NoMoveOutOfOtherBrackets() => Assert.Empty(await CodeFixHarness.TitlesAsync<MoveCodeFixProvider>("[Dense(3)] [Network, Input(2)] partial class Net;"));
}
