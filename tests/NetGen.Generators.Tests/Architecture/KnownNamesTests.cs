using System.Reflection;
using NetGen.Generators.Analysis.Layers;
using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;
using NetGen.Generators.Parsing.Layers;
using NetGen.Generators.Parsing.Regularization;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The generator speaks of the runtime by name, because it cannot reference it. Here both meet.</summary>
public class KnownNamesTests
{
    private static readonly Assembly Runtime = typeof(NetworkAttribute).Assembly;

    public static IEnumerable<TheoryDataRow<string>> Names =>
        typeof(KnownNames).GetFields().Select(name => new TheoryDataRow<string>((string)name.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Names))]
    public void NameIsARuntimeType(string name) => Assert.NotNull(Runtime.GetType(name));

    [Fact]
    public void EveryLayerAttributeHasAParser() => Assert.Equal(
        LayerKinds.All.Select(kind => $"NetGen.{kind}Attribute").Order(),
        LayerParsers.All.Select(parser => parser.AttributeName).Order());

    [Fact]
    public void EveryRegularizationAttributeHasAKind() => Assert.Equal(
        Runtime.GetTypes().Where(type => type.IsSubclassOf(typeof(RegularizationAttribute))).Select(type => type.FullName).Order(),
        RegularizationParser.AttributeNames.Order());

    /// <summary>Attribute and class have the name and the parameters of the kind, and the class is what its place asks for.</summary>
    [Fact]
    public void EveryKindOfRegularizationIsAnAttributeAndAClass() => Assert.All(RegularizationKinds.All, kind =>
    {
        var (attribute, type) = (Runtime.GetType($"NetGen.{kind.Name}Attribute")!, Runtime.GetType($"NetGen.{kind.Name}")!);
        Assert.Equal(kind.Parameters, Assert.Single(attribute.GetConstructors()).GetParameters().Select(parameter => parameter.Name));
        Assert.Equal(kind.Parameters, Assert.Single(type.GetConstructors()).GetParameters().Select(parameter => parameter.Name));
        Assert.True((kind.Place switch
        {
            RegularizationPlace.Penalty => typeof(Penalty),
            RegularizationPlace.Clipping => typeof(GradientClipping),
            RegularizationPlace.Decay => typeof(WeightDecay),
            _ => typeof(Constraint),
        }).IsAssignableFrom(type));
    });

    [Fact]
    public void EveryLayerSpecificationHasARule() => Assert.Equal(
        typeof(LayerSpec).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(LayerSpec)) && type.Namespace == typeof(LayerSpec).Namespace).Select(type => type.Name).Order(),
        LayerRules.All.Select(rule => rule.Specification.Name).Order());

    [Theory]
    [InlineData(typeof(NetworkAttribute), "MaxBatchSize")]
    [InlineData(typeof(OutputAttribute), "Delta")]
    [InlineData(typeof(OutputAttribute), "LabelSmoothing")]
    [InlineData(typeof(L1Attribute), "IncludeBiases")]
    [InlineData(typeof(LayerAttribute), "Name")]
    [InlineData(typeof(LayerAttribute), "Key")]
    [InlineData(typeof(LayerAttribute), "From")]
    [InlineData(typeof(WeightLayerAttribute), "SharedWith")]
    [InlineData(typeof(JoinAttribute), "Name")]
    [InlineData(typeof(DenseAttribute), "Initializer")]
    public void PropertyExists(Type attribute, string property) => Assert.NotNull(attribute.GetProperty(property)?.SetMethod);

    [Theory]
    [InlineData(typeof(InputAttribute), "shape")]
    [InlineData(typeof(OutputAttribute), "loss")]
    [InlineData(typeof(WeightsAttribute), "file")]
    [InlineData(typeof(IndexInputAttribute), "length", "vocabulary")]
    [InlineData(typeof(EmbeddingAttribute), "dimensions")]
    [InlineData(typeof(DenseAttribute), "units", "activation")]
    [InlineData(typeof(AddAttribute), "first", "second", "others")]
    [InlineData(typeof(MultiplyAttribute), "first", "second", "others")]
    [InlineData(typeof(ConcatAttribute), "first", "second", "others")]
    [InlineData(typeof(ActivationAttribute), "activation")]
    [InlineData(typeof(LeakyReluAttribute), "slope")]
    [InlineData(typeof(EluAttribute), "alpha")]
    [InlineData(typeof(DropoutAttribute), "rate")]
    [InlineData(typeof(GaussianNoiseAttribute), "standardDeviation")]
    public void ParametersExist(Type attribute, params string[] parameters) =>
        Assert.Equal(parameters, Assert.Single(attribute.GetConstructors()).GetParameters().Select(parameter => parameter.Name));

    [Theory]
    [InlineData(typeof(Conv1DAttribute), "filters", "kernelSize", "activation")]
    [InlineData(typeof(Conv2DAttribute), "filters", "kernelSize", "activation")]
    [InlineData(typeof(Conv2DAttribute), "filters", "kernelHeight", "kernelWidth", "activation")]
    public void ConstructorExists(Type attribute, params string[] parameters) =>
        Assert.Contains(attribute.GetConstructors(), constructor => constructor.GetParameters().Select(parameter => parameter.Name).SequenceEqual(parameters));

    [Theory]
    [InlineData(typeof(ConvolutionAttribute), "Stride", "Dilation", "Padding", "Groups", "UseBias", "Initializer", "InitializerValue", "BiasValue")]
    [InlineData(typeof(Conv2DAttribute), "StrideHeight", "StrideWidth", "DilationHeight", "DilationWidth")]
    public void PropertiesExist(Type attribute, params string[] properties) =>
        Assert.All(properties, property => Assert.NotNull(attribute.GetProperty(property)?.SetMethod));

    [Fact]
    public void EveryResourceHasALimit() => Assert.Equal(
        typeof(BudgetAttribute).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Order(), Resources.All.Order());

    [Fact]
    public void DefaultsAreTheRuntimes()
    {
        var network = Specifications.Parse("using NetGen; [Network, Input(2), Dense(1), Output(Loss.Huber)] partial class Net;");

        Assert.Equal(new NetworkAttribute().MaxBatchSize, network.MaxBatchSize);
        Assert.Equal(new OutputAttribute(Loss.Huber).Delta, network.Loss.Delta);
    }
}
