using System.Globalization;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN056: layers without <c>[Network]</c>, of which the generator sees nothing.</summary>
public class ForgottenNetworkDiagnosticsTests
{
    [Theory]
    [InlineData("[Input(2), Dense(3)] partial class {|NETGEN056:Net|};")]
    [InlineData("[Dense(3)] public struct {|NETGEN056:Net|};")]
    [InlineData("[System.Serializable] [Add(\"A\", \"B\")] sealed class {|NETGEN056:Net|};")]
    [InlineData("class Outer { [Input(2)] [Dense(3)] class {|NETGEN056:Net|}; }")]
    [InlineData("partial class Net; [Dense(3)] partial class {|NETGEN056:Net|};")]
    public void Forgotten(string source) => DiagnosticTest.Check(source);

    [Fact]
    public void Message() => Assert.Equal(
        "Expected [Network] on 'Forgotten', which has layers, found none: without it nothing is generated",
        Assert.Single(DiagnosticTest.Check("[Input(2), Dense(3)] public partial class {|NETGEN056:Forgotten|};")).GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Attributes are not inherited, an abstract class is no network, and whoever puts a layer on another part than [Network] is told so there.</summary>
    [Theory]
    [InlineData("[Network, Input(2), Dense(3)] partial class Net; class Derived : Net;")]
    [InlineData("[Input(2), Dense(3)] abstract class Base;")]
    [InlineData("[Network, Input(2), Dense(3)] partial class Net; [{|NETGEN008:Dense(4)|}] partial class Net;")]
    [InlineData("[Input(2)] class Net;")]
    [InlineData("[Output(Loss.Huber)] class Net;")]
    [InlineData("[System.Obsolete] class Net;")]
    [InlineData("class DenseAttribute : System.Attribute; [global::Dense] class Net;")]
    public void NotForgotten(string source) => DiagnosticTest.Check(source);
}
