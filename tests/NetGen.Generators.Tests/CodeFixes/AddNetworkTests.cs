using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>NETGEN056: the fix puts <c>[Network]</c> above the first attribute.</summary>
public class AddNetworkTests
{
    [Theory]
    [InlineData("[Input(2), Dense(3)] partial class Net;", "[Network, Input(2), Dense(3)] partial class Net;")]
    [InlineData("[Input(2), Dense(3)] partial struct Net;", "[Network, Input(2), Dense(3)] partial struct Net;")]
    [InlineData("[NetGen.Input(2), NetGen.Dense(3)] partial class Net;", "[NetGen.Network, NetGen.Input(2), NetGen.Dense(3)] partial class Net;")]
    [InlineData("partial class Net; [global::NetGen.Input(2), global::NetGen.Dense(3)] partial class Net;", "partial class Net; [global::NetGen.Network, global::NetGen.Input(2), global::NetGen.Dense(3)] partial class Net;")]
    public async Task Added(string before, string after) => Assert.Equal(after, await CodeFixHarness.FixOneAsync<AddNetworkCodeFixProvider>(before));

    [Fact]
    public async Task LineOfItsOwn() => Assert.Equal(
        """
        namespace A
        {
            /// <summary>A net.</summary>
            [Network]
            [System.Serializable]
            [Input(4)]
            [Dense(2)]
            public partial class Net;
        }
        """,
        await CodeFixHarness.FixOneAsync<AddNetworkCodeFixProvider>(
            """
            namespace A
            {
                /// <summary>A net.</summary>
                [System.Serializable]
                [Input(4)]
                [Dense(2)]
                public partial class Net;
            }
            """));

    [Fact]
    public async Task AllInOneGo() => Assert.Equal(
        "[Network, Input(2), Dense(3)] partial class A; [Network, Input(2), Dense(3)] partial class B;",
        await CodeFixHarness.FixAllAsync<AddNetworkCodeFixProvider>("[Input(2), Dense(3)] partial class A; [Input(2), Dense(3)] partial class B;"));
}
