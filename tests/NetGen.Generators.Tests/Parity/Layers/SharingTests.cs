using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Parity.Layers;

/// <summary>Layers with the weights of another: two towers, stacks that repeat a layer, the same weights of rows and of blocks of samples.</summary>
public sealed partial class SharingTests(SharingTests.Networks networks) : IClassFixture<SharingTests.Networks>
{
    public static TheoryData<string> Names => [.. Networks.Declarations().Select(declaration => declaration.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name) => networks.AgreesWithTheReference(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferenceAgreesWithCentralDifferences(string name) => networks.ReferenceAgreesWithCentralDifferences(name);

    /// <summary>The gradient is, to the bit, the sum of those of all uses in the order of the layers: those of a network whose layers have weights of their own, of the same values.</summary>
    [Theory]
    [InlineData("Stack")]
    [InlineData("StepsAndRows")]
    [InlineData("Images")]
    [InlineData("Recurrent")]
    [InlineData("Normalized")]
    public void GradientsAreTheSumOfThoseOfAllUses(string name) => networks.GradientsAreSums(name, rows: 19);

    /// <summary>Every rule of gradient descent, on single rows and on more, in one call and in two.</summary>
    [Theory]
    [InlineData("Stack")]
    [InlineData("StepsAndRows")]
    public void StepsGiveTheBitsOfGradientsAndUpdate(string name) => networks.CheckSteps(name);

    [Fact]
    public void TensorsAreOnesOfTheOwner()
    {
        var info = networks.InfoOf("Stack");

        Assert.Equal(["Dense1.Weights", "Dense1.Biases", "S.Weights", "S.Biases", "Dense6.Weights", "Dense6.Biases"], info.Tensors.Select(tensor => $"{tensor.Layer}.{tensor.Role}"));
        Assert.Equal((4 * 5) + 5 + (5 * 5) + 5 + (5 * 2) + 2, info.ParameterCount);
        Assert.Equal([25, 30, 0, 0, 0, 12], info.Layers.Select(layer => layer.ParameterCount));
        Assert.Equal("Dense 5, Tanh, shared with S", info.Layers[4].Description);
    }

    /// <summary>A checkpoint of the one does not fit the other, nor one whose weights are shared by others.</summary>
    [Fact]
    public void HashesTellWhatIsShared() => Assert.Equal(
        3, new[] { "Stack", "StackApart", "StackOfTwo" }.Select(name => networks.InfoOf(name).ArchitectureHash).Distinct().Count());

    public sealed partial class Networks() : NetworkFamily([.. Declarations(), .. Declarations().Where(HasTwin).Select(Apart)])
    {
        public static IEnumerable<NetworkSource> Declarations() =>
        [
            Named("Siamese").With("[Input(4, Name = \"left\")]").With("[Input(4, Name = \"right\")]")
                .With("[Dense(5, Activation.Tanh, From = \"left\", Name = \"A\")]").With("[Dense(3, Activation.Gelu, Name = \"B\")]")
                .With("[Dense(5, Activation.Tanh, From = \"right\", SharedWith = \"A\")]").With("[Dense(3, Activation.Gelu, SharedWith = \"B\", Name = \"C\")]")
                .With("[Concat(\"B\", \"C\")]").Dense(1, "Sigmoid")
                .WithMembers(PortAdapter.Members([4, 4], [("Dense5", 1)], hasLogits: true)),
            Named("Stack").Input(4).Dense(5, "Tanh").Dense(5, "Tanh", "S").With("[Dense(5, Activation.Tanh, SharedWith = \"S\")]").With("[Dense(5, Activation.Silu, SharedWith = \"S\")]")
                .With("[Dense(5, Activation.Tanh, SharedWith = \"Dense4\")]").Dense(2),
            Named("StackOfTwo").Input(4).Dense(5, "Tanh").Dense(5, "Tanh", "S").With("[Dense(5, Activation.Tanh, SharedWith = \"S\")]").With("[Dense(5, Activation.Silu, Name = \"T\")]")
                .With("[Dense(5, Activation.Tanh, SharedWith = \"T\")]").Dense(2),
            Named("StepsAndRows").Input(4, 3).Dense(3, "Tanh", "A").With("[Dense(3, Activation.Sigmoid, SharedWith = \"A\")]").With("[GlobalAveragePool]")
                .With("[Dense(3, Activation.Gelu, SharedWith = \"A\")]").Dense(2, "Softmax"),
            Named("SingleOutputs").Input(3).Dense(3, "Tanh", "H").Dense(1, name: "A").With("[Dense(1, From = \"Input\", SharedWith = \"A\", Name = \"B\")]").With("[Concat(\"A\", \"B\")]").Dense(2),
            Named("SingleSteps").Input(3, 2).Dense(1, name: "A").With("[GlobalAveragePool(From = \"Input\")]").With("[Dense(1, SharedWith = \"A\", Name = \"B\")]").With("[Flatten(From = \"A\", Name = \"F\")]").With("[Concat(\"F\", \"B\")]").Dense(2),
            Named("Images").Input(4, 4, 2).With("[Conv2D(2, 3, Activation.Tanh, Padding = Padding.Same, Name = \"A\")]").With("[Conv2D(2, 3, Activation.Silu, Padding = Padding.Same, Dilation = 2, SharedWith = \"A\")]")
                .With("[Conv2D(2, 3, SharedWith = \"A\")]").With("[Flatten]").Dense(2),
            Named("Pooled").Input(8, 8, 2).With("[Conv2D(2, 3, Padding = Padding.Same, Name = \"A\")]").With("[MaxPool2D(2)]").With("[Conv2D(2, 3, Padding = Padding.Same, SharedWith = \"A\")]").With("[MaxPool2D(2)]")
                .With("[Conv2D(2, 3, Padding = Padding.Same, SharedWith = \"A\")]").With("[Flatten]").Dense(2),
            Named("Signals").Input(6, 4).With("[Conv1D(4, 2, Groups = 2, UseBias = false, Padding = Padding.Causal, Name = \"A\")]").With("[BatchNorm]").Activation("Tanh")
                .With("[Conv1D(4, 2, Groups = 2, UseBias = false, Stride = 2, SharedWith = \"A\")]").With("[GlobalAveragePool]").Dense(2),
            Named("Recurrent").Input(3, 2).With("[Gru(2, ReturnSequence = true, Name = \"A\")]").With("[Gru(2, ReturnSequence = true, SharedWith = \"A\")]").With("[Lstm(3, ReturnSequence = true)]").With("[Lstm(3, Name = \"B\")]")
                .Dense(3, "Tanh", "D").With("[Concat(\"B\", \"D\")]").Dense(1),
            Named("RecurrentTowers").With("[Input(3, 2, Name = \"a\")]").With("[Input(2, 2, Name = \"b\")]").With("[SimpleRnn(3, From = \"a\", Name = \"A\")]").With("[SimpleRnn(3, Activation.Relu, From = \"b\", SharedWith = \"A\", Name = \"B\")]")
                .With("[Multiply(\"A\", \"B\")]").Dense(1)
                .WithMembers(PortAdapter.Members([6, 4], [("Dense1", 1)])),
            Named("Normalized").Input(4, 3).With("[LayerNorm(Name = \"L\")]").With("[PRelu(ForEachChannel = true, Name = \"P\")]").With("[RmsNorm(Name = \"R\")]").With("[GroupNorm(1, Name = \"G\")]").Dense(3, "Tanh")
                .With("[GroupNorm(3, SharedWith = \"G\")]").With("[RmsNorm(SharedWith = \"R\")]").With("[LayerNorm(SharedWith = \"L\")]").With("[PRelu(ForEachChannel = true, SharedWith = \"P\")]").With("[GlobalAveragePool]").Dense(2),
            Named("Words").With("[IndexInput(3, 5, Name = \"a\")]").With("[IndexInput(2, 5, Name = \"b\")]").With("[Embedding(4, From = \"a\", Name = \"A\")]").With("[Embedding(4, From = \"b\", SharedWith = \"A\", Name = \"B\")]")
                .With("[GlobalAveragePool(From = \"A\", Name = \"P\")]").With("[GlobalAveragePool(From = \"B\", Name = \"Q\")]").With("[Multiply(\"P\", \"Q\")]").Dense(2)
                .WithMembers(PortAdapter.Members([-3, -2], [("Dense1", 2)])),
            Named("Penalized").With("[L2(0.02f)]").Input(4).Dense(4, "Tanh", "A").With("[L1(0.01f)]").With("[Dense(4, Activation.Tanh, SharedWith = \"A\")]").Dense(2),
        ];

        public NetworkInfo InfoOf(string name) => Create(name).Info;

        public void CheckSteps(string name) => DescentTests.CheckSteps(Create(name));

        public void GradientsAreSums(string name, int rows)
        {
            var (shared, apart) = (Create(name), Create(name + "Apart"));
            var batch = RandomBatch.For(shared, rows);
            var owners = OwnersOf(shared, apart.Info.Tensors);
            var values = Cut(shared.Parameters(), shared.Info.Tensors);
            apart.CopyParametersFrom([.. owners.SelectMany(owner => values[owner])]);

            var sums = new float[values.Length][];
            foreach (var (owner, gradient) in owners.Zip(Cut(Gradients(apart, batch), apart.Info.Tensors)))
            {
                sums[owner] = sums[owner] is { } sum ? [.. sum.Zip(gradient, (above, own) => above + own)] : gradient;
            }

            Assert.Equal(sums.SelectMany(sum => sum), Gradients(shared, batch));
        }

        /// <summary>For each tensor of a network without sharing, the number of the one that has its values in the other.</summary>
        private static int[] OwnersOf(CompiledNetwork shared, ImmutableArray<TensorInfo> tensors)
        {
            string OwnerOf(string layer) => shared.Specification.Layers.Single(other => other.Name == layer).SharedWith is { } owner ? OwnerOf(owner) : layer;
            var places = shared.Info.Tensors.Select(tensor => (tensor.Layer, tensor.Role)).ToList();
            return [.. tensors.Select(tensor => places.IndexOf((OwnerOf(tensor.Layer), tensor.Role)))];
        }

        private static float[] Gradients(CompiledNetwork network, RandomBatch batch)
        {
            var training = new TrainingState(network.Info, new Sgd(0.1f));
            network.ComputeGradients(batch.Inputs, batch.Targets, training, []);
            return network.Gradients(training);
        }

        private static float[][] Cut(float[] values, ImmutableArray<TensorInfo> tensors)
        {
            var first = 0;
            return [.. tensors.Select(tensor => values[first..(first += tensor.Rows * tensor.Columns)])];
        }

        private static bool HasTwin(NetworkSource declaration) => declaration.Name is "Stack" or "StepsAndRows" or "Images" or "Recurrent" or "Normalized";

        private static NetworkSource Apart(NetworkSource declaration) => declaration with
        {
            Name = declaration.Name + "Apart",
            Attributes = [.. declaration.Attributes.Select(attribute => SharedWith().Replace(attribute, string.Empty))],
        };

        [GeneratedRegex("(, )?SharedWith = \"\\w+\"")]
        private static partial Regex SharedWith();
    }
}
