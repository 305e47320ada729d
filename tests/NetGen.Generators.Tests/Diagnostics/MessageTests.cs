using System.Globalization;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>Messages say what was expected and what was found, with numbers printed the same everywhere.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("Input(2), Dense(-1)", "Expected the number of units from 1 to 1,048,576, found -1")]
    [InlineData("Input(28, 28, 1), Dense(3)", "Layer 'Dense1' expects one dimension, or time x features, found 28 x 28 x 1 from the input")]
    [InlineData("Input(2), Dense(3), LeakyRelu(-0.5f)", "Expected slope to be finite and at least 0, found -0.5")]
    [InlineData("Input(2), Dense(3, (Activation)(-9))", "Expected a member of Activation, found (Activation)-9")]
    [InlineData("Input(2), Dense(3), Output(Loss.CrossEntropy)", "Loss.CrossEntropy expects Softmax as the last activation, found Linear")]
    [InlineData("Budget(MultiplyAdds = 1_999), Input(200), Dense(9, Name = \"Größe\"), Dense(30, Name = \"最後\")", "Expected MultiplyAdds of at most 1,999, found 2,070: 'Größe' 1,800, '最後' 270")]
    [InlineData("Budget(StackBytes = -1_000), Input(2), Dense(3)", "Expected StackBytes to be at least 1, found -1,000")]
    [InlineData("Input(2), Dense(3), Dense(3, Name = \"Dense1\")", "Expected a name for layer 2 that no other layer has, found 'Dense1', the name of layer 1: set Name")]
    [InlineData("Input(2), Dense(3, Name = \"Fit\")", "Expected the name of a layer to be free in the network, found 'Fit', the name of a method the layer would hide")]
    [InlineData("Input(2), Dense(3, Name = \"Hidden\"), Dense(1, From = \"Hiden\")", "Expected layer 'Dense2' to read a layer above it, or Input; found 'Hiden', no layer of that name; did you mean 'Hidden'?")]
    [InlineData("Input(2), Dense(3, Name = \"Hidden\"), Dense(1, From = \"Other\")", "Expected layer 'Dense2' to read a layer above it, or Input; found 'Other', no layer of that name")]
    [InlineData("Input(2), Dense(3, Name = \"Head\"), Output(Loss.Huber, From = \"head\")", "Expected every [Output] to name a layer, each another one; found 'head', no layer of that name; did you mean 'Head'?")]
    [InlineData("Input(2), Dense(2, Name = \"Hidden\"), Dense(2, SharedWith = \"Hiden\")", "Expected layer 'Dense2' to share the weights of a layer above it, found 'Hiden', no layer of that name; did you mean 'Hidden'?")]
    [InlineData("Input(8, Name = \"left\"), Dense(8, From = \"Input\")", "Expected layer 'Dense1' to read a layer above it, or the input 'left'; found 'Input', no layer of that name")]
    [InlineData(
        "Input(8, Name = \"left\"), Input(8, Name = \"right\"), Dense(8, From = \"Input\")",
        "Expected layer 'Dense1' to read a layer above it, or one of the inputs 'left', 'right'; found 'Input', no layer of that name")]
    [InlineData(
        "Input(2), Dense(2, Name = \"A\"), Dense(2, Name = \"B\", From = \"C\"), Dense(2, Name = \"C\")",
        "Expected layer 'B' to read a layer above it, or Input; found 'C', a layer below it")]
    [InlineData(
        "Input(2), Dense(2, Name = \"Head\"), Dense(2, Name = \"Heads\", SharedWith = \"Heads\")",
        "Expected layer 'Heads' to share the weights of a layer above it, found 'Heads', the layer itself")]
    [InlineData("Input(2), Dense(2, Name = \"A\"), Dense(2, From = \"X\")", "Expected layer 'Dense2' to read a layer above it, or Input; found 'X', no layer of that name")]
    [InlineData("Input(8, 2), Conv1D(4, 3, Groups = 3)", "Expected Groups to be a divisor of the 4 filters, found 3")]
    [InlineData("Input(8, 8, 1), Conv2D(4, 3, StrideWidth = 0)", "Expected StrideWidth from 1 to 1,048,576, found 0")]
    [InlineData("Input(8, 2), MaxPool1D(2, Dilation = -1)", "Expected Dilation from 1 to 1,048,576, found -1")]
    [InlineData(
        "Input(5, 3), Gru(4, Name = \"A\"), Dense(2, Name = \"AInput\")",
        "Expected the name of a layer to be one whose members differ from those of layer 'A', found 'AInput', which leads to members of the same names")]
    public void Message(string attributes, string expected)
    {
        var run = GeneratorHarness.Run($"using NetGen; [Network, {attributes}] partial class Net {{ }}");

        using var culture = HostileCulture.Enter();
        Assert.Equal(expected, Assert.Single(run.Diagnostics).GetMessage(CultureInfo.CurrentCulture));
    }
}
