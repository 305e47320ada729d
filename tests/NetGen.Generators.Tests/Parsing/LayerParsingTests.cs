using NetGen.Generators.Model;
using Xunit;

namespace NetGen.Generators.Tests.Parsing;

/// <summary>What the attributes say.</summary>
public class LayerParsingTests
{
    [Fact]
    public void EveryLayerWithItsDefaults() => Assert.Equal(
        [
            new NormalizationSpec("Normalization1", "normalization1"),
            new DropoutSpec("Dropout1", "dropout1", 0.5f),
            new GaussianNoiseSpec("GaussianNoise1", "gaussianNoise1", 0.1f),
            new DenseSpec("Dense1", "dense1", 8, ActivationSpec.Linear, "Default"),
            new ActivationLayerSpec("Activation1", "activation1", new ActivationSpec("Relu")),
            new DenseSpec("Dense2", "dense2", 8, ActivationSpec.Linear, "Default"),
            new ActivationLayerSpec("LeakyRelu1", "leakyRelu1", new ActivationSpec("LeakyRelu", 0.01f)),
            new DenseSpec("Dense3", "dense3", 8, ActivationSpec.Linear, "Default"),
            new ActivationLayerSpec("Elu1", "elu1", new ActivationSpec("Elu", 1f)),
        ],
        Layers("[Normalization] [Dropout(0.5f)] [GaussianNoise(0.1f)] [Dense(8)] [Activation(Activation.Relu)] [Dense(8)] [LeakyRelu] [Dense(8)] [Elu]"));

    [Fact]
    public void EveryArgument() => Assert.Equal(
        [
            new DenseSpec("Hidden", "0", 8, new ActivationSpec("Gelu"), "HeUniform"),
            new DenseSpec("Dense2", "1", 4, ActivationSpec.Linear, "Constant") { InitializerValue = 0.1f, BiasValue = -2f },
            new ActivationLayerSpec("Bend", "bend", new ActivationSpec("LeakyRelu", 0.2f)),
        ],
        Layers(
            """
            [Dense(activation: Activation.Gelu, units: 8, Name = "Hidden", Key = "0", Initializer = Initializer.HeUniform)]
            [Dense(4, Key = "1", Initializer = Initializer.Constant, InitializerValue = 0.1f, BiasValue = -2f)]
            [LeakyRelu(0.2f, Name = "Bend")]
            """));

    [Fact]
    public void ConstantsAreRead() => Assert.Equal(
        [new DenseSpec("UnitsTwice", "unitsTwice", 6, ActivationSpec.Linear, "Default")],
        Layers("[Dense(Units * 2, Name = nameof(Units) + \"Twice\")]", "const int Units = 3;"));

    [Fact]
    public void OneListReadsAsSeveral() => Assert.Equal(
        Layers("[Dense(8)] [Elu(0.5f)] [Dense(2)]"), Layers("[Dense(8), Elu(0.5f)] [global::NetGen.DenseAttribute(2)]"));

    [Fact]
    public void NetworkMaxBatchSize()
    {
        Assert.Equal(32, Specifications.Parse("[NetGen.Network, NetGen.Input(2), NetGen.Dense(1)] partial class Net;").MaxBatchSize);
        Assert.Equal(7, Specifications.Parse("[NetGen.Network(MaxBatchSize = 7), NetGen.Input(2), NetGen.Dense(1)] partial class Net;").MaxBatchSize);
    }

    [Theory]
    [InlineData("[Dense(3)]", "MeanSquaredError", null)]
    [InlineData("[Dense(3, Activation.Softmax)]", "CrossEntropy", null)]
    [InlineData("[Dense(3)] [Activation(Activation.Softmax)]", "CrossEntropy", null)]
    [InlineData("[Dense(3)] [Activation(Activation.Sigmoid)]", "BinaryCrossEntropy", null)]
    [InlineData("[Dense(3, Activation.Sigmoid)] [Output(Loss.MeanAbsoluteError)]", "MeanAbsoluteError", null)]
    [InlineData("[Dense(3)] [Output(Loss.Huber)]", "Huber", 1f)]
    [InlineData("[Dense(3)] [Output(Loss.Huber, Delta = 0.5f)]", "Huber", 0.5f)]
    public void LossOf(string attributes, string loss, float? delta) => Assert.Equal(new LossSpec(loss, delta), Parse(attributes).Loss);

    private static EquatableArray<LayerSpec> Layers(string attributes, string members = "") => Parse(attributes, members).Layers;

    private static NetworkSpec Parse(string attributes, string members = "") =>
        Specifications.Parse($"using NetGen;\n[Network]\n[Input(4)]\n{attributes}\npartial class Net {{ {members} }}");
}
