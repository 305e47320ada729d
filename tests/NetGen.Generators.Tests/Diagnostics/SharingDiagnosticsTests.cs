using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN046-048: weights of another layer.</summary>
public class SharingDiagnosticsTests
{
    [Theory]
    [InlineData("Dense(2, {|NETGEN046:SharedWith = \"Second\"|}), Dense(2, Name = \"Second\")")]
    [InlineData("Dense(2, Name = \"A\", {|NETGEN046:SharedWith = \"A\"|})")]
    [InlineData("Dense(2, {|NETGEN046:SharedWith = \"Input\"|})")]
    [InlineData("Dense(2, {|NETGEN046:SharedWith = \"Nobody\"|})")]
    [InlineData("Dense(2, {|NETGEN046:SharedWith = \"\"|})")]
    [InlineData("Dense(2), Dense(2, SharedWith = null)")]
    public void Owner(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Dense(3, Name = \"A\"), Dense(3, {|NETGEN047:SharedWith = \"A\"|})")]
    [InlineData("Dense(2, Name = \"A\"), Dense(3, {|NETGEN047:SharedWith = \"A\"|})")]
    [InlineData("Dense(2), RmsNorm, LayerNorm({|NETGEN047:SharedWith = \"RmsNorm1\"|})")]
    [InlineData("Dense(2), Elu, Dense(2, {|NETGEN046:SharedWith = \"Elu1\"|})")]
    [InlineData("Reshape(1, 2), Gru(2), Dense(2, {|NETGEN047:SharedWith = \"Gru1\"|})")]
    [InlineData("Reshape(2, 1), Conv1D(1, 1, Name = \"A\"), Conv1D(1, 1, UseBias = false, {|NETGEN047:SharedWith = \"A\"|})")]
    [InlineData("Reshape(2, 1), Conv1D(1, 1, Name = \"A\"), Conv1D(1, 2, {|NETGEN047:SharedWith = \"A\"|})")]
    [InlineData("Reshape(2, 1), PRelu(Name = \"A\"), Dense(3), PRelu(SharedWith = \"A\"), PRelu({|NETGEN047:SharedWith = \"A\"|}, ForEachChannel = true)")]
    [InlineData("Dense(2), Dense(2, SharedWith = \"Dense1\"), Dense(3, {|NETGEN047:SharedWith = \"Dense2\"|})")]
    public void Shape(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Dense(2, Name = \"A\"), Dense(2, SharedWith = \"A\", {|NETGEN048:BiasValue = 0.1f|}, {|NETGEN048:Initializer = Initializer.Zeros|}, {|NETGEN048:Key = \"0\"|})")]
    [InlineData("Dense(2, Name = \"A\"), Dense(2, SharedWith = \"A\"), {|NETGEN048:L2(0.1f)|}, {|NETGEN048:MaxNorm(1)|}, Dense(2), L2(0.1f)")]
    [InlineData("PRelu(Name = \"A\"), PRelu({|NETGEN048:0.3f|}, SharedWith = \"A\")")]
    [InlineData("Reshape(1, 2), Lstm(2, Name = \"A\", ReturnSequence = true), Lstm(2, {|NETGEN048:ForgetBias = 2|}, SharedWith = \"A\")")]
    public void Setting(string attributes) => Check(attributes);

    [Fact]
    public void MismatchNamesBothLayersAndBothShapes() => Assert.Equal(
        "Expected layers of the same kind and shapes to share weights, found layer 'Dense2', a Dense 3 of 3 x 3, 3, with layer 'A', a Dense 3 of 2 x 3, 3",
        Assert.Single(DiagnosticTest.Check("[Network, Input(2), Dense(3, Name = \"A\"), Dense(3, {|NETGEN047:SharedWith = \"A\"|})] public partial class Net;")).GetMessage());

    [Fact]
    public void VocabulariesAreShapes() => DiagnosticTest.Check(
        """
        [Network, IndexInput(2, 5, Name = "a"), IndexInput(3, 5, Name = "b"), IndexInput(2, 6, Name = "c")]
        [Embedding(4, From = "a", Name = "A"), Flatten, Embedding(4, From = "b", SharedWith = "A", Name = "B"), Flatten, Embedding(4, From = "c", {|NETGEN047:SharedWith = "A"|}), Flatten]
        [Concat("Flatten1", "Flatten2", "Flatten3")]
        public partial class Net;
        """);

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, Input(2), {attributes}] public partial class Net;");
}
