using Xunit;

namespace NetGen.Generators.Tests.Diagnostics;

/// <summary>NETGEN015, 018-023, 027, 034-045: one layer, or two beside each other.</summary>
public class LayerDiagnosticsTests
{
    [Theory]
    [InlineData("Input(2), Dense({|NETGEN015:0|})")]
    [InlineData("Input(2), Dense({|NETGEN015:units: -1|})")]
    [InlineData("Input(2), Dense({|NETGEN015:1_048_577|})")]
    [InlineData("Input({|NETGEN015:0|}), Dense(3)")]
    [InlineData("Input(2, {|NETGEN015:-3|}), Dense(3)")]
    [InlineData("Input({|NETGEN015:new[] { 2, -3 }|}), Dense(3)")]
    [InlineData("{|NETGEN015:Input(2048, 2048)|}, Dense(3)")]
    [InlineData("{|NETGEN015:Input(1048576, 1048576, 1048576, 1048576, 1048576)|}, Dense(3)")]
    public void Size(string attributes) => Check(attributes);

    [Theory]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("@Head")]
    [InlineData("He\\u00ADad")]
    [InlineData("Net")]
    [InlineData("Predict")]
    [InlineData("Kernels")]
    [InlineData("Fit")]
    [InlineData("ToString")]
    public void LayerName(string name) => Check($"Input(2), Dense(3, {{|NETGEN018:Name = \"{name}\"|}})");

    [Fact]
    public void GoodNames() => Check("Input(2), Dense(3, Name = \"Größe\"), Dense(3, Name = null), Dense(2, Name = \"random\"), Dense(1, Name = \"_1\")");

    [Theory]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(3, {|NETGEN019:Name = \"A\"|})")]
    [InlineData("Input(2), Dense(3, Name = \"Dense2\"), {|NETGEN019:Dense(3)|}")]
    public void TwoLayersOfOneName(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Input(2), Dense(3, Key = \"0\"), Dense(3, {|NETGEN020:Key = \"0\"|})")]
    [InlineData("Input(2), Dense(3, Key = \"dense2\"), {|NETGEN020:Dense(3)|}")]
    [InlineData("Input(2), Dense(3, Name = \"Hidden\"), {|NETGEN020:Dense(3, Name = \"hidden\")|}")]
    [InlineData("Input(2), Dense(3, {|NETGEN020:Key = \" \"|})")]
    public void LayerKey(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Input(28, 28, 1), {|NETGEN021:Dense(3)|}, Dense(1)")]
    [InlineData("Input(28, 28, 1), Elu, {|NETGEN021:Dense(3)|}")]
    [InlineData("Input(28, 28), Dense(3)")]
    [InlineData("Input(2), Dense(3), {|NETGEN021:Add(\"Dense1\", \"Input\")|}")]
    [InlineData("Input(2), Dense(2), Add(\"Dense1\", \"Input\", \"Input\", {|NETGEN037:\"Other\"|})")]
    [InlineData("Input(3, 2), Elu, Flatten, {|NETGEN021:Multiply(\"Elu1\", \"Flatten1\")|}")]
    [InlineData("Input(3, 2), Elu, Flatten, {|NETGEN021:Concat(\"Elu1\", \"Flatten1\")|}")]
    [InlineData("Input(2), Dense(3), Concat(\"Dense1\", \"Input\")")]
    public void Shape(string attributes) => Check(attributes);

    [Theory]
    [InlineData("LeakyRelu({|NETGEN022:-0.1f|})")]
    [InlineData("LeakyRelu({|NETGEN022:float.NaN|})")]
    [InlineData("LeakyRelu({|NETGEN022:slope: float.PositiveInfinity|})")]
    [InlineData("LeakyRelu(0)")]
    [InlineData("Elu({|NETGEN022:0|})")]
    [InlineData("Elu({|NETGEN022:float.NaN|})")]
    [InlineData("Elu({|NETGEN022:float.PositiveInfinity|})")]
    public void ActivationParameter(string attribute) => Check($"Input(2), Dense(3), {attribute}");

    [Theory]
    [InlineData("Gru({|NETGEN015:0|})")]
    [InlineData("Lstm(3, {|NETGEN022:TruncateAfter = 0|})")]
    [InlineData("Gru(3, {|NETGEN022:TruncateAfter = -1|}, ResetAfter = false)")]
    [InlineData("SimpleRnn(3, {|NETGEN022:Activation.Sigmoid|})")]
    [InlineData("SimpleRnn(3, {|NETGEN017:(Activation)99|})")]
    [InlineData("SimpleRnn(3, Activation.Relu, TruncateAfter = 100, ReturnSequence = true)")]
    [InlineData("Lstm(3, {|NETGEN022:ForgetBias = float.NaN|})")]
    [InlineData("Lstm(3), {|NETGEN021:Lstm(3)|}")]
    [InlineData("Flatten, {|NETGEN021:Gru(3)|}")]
    public void Recurrent(string attributes) => Check($"Input(5, 2), {attributes}");

    [Theory]
    [InlineData("Input(5, 2), Gru(3, ReturnSequence = true), Dense(4, {|NETGEN039:Activation.Softmax|})")]
    [InlineData("Input(5, 2), Activation({|NETGEN039:Activation.Softmax|})")]
    [InlineData("Input(5, 2), Gru(3), Dense(4, Activation.Softmax)")]
    public void SoftmaxOverSteps(string attributes) => Check(attributes);

    [Theory]
    [InlineData("{|NETGEN036:InitializerValue = 0.1f|}")]
    [InlineData("Initializer = Initializer.HeNormal, {|NETGEN036:InitializerValue = 0.1f|}")]
    [InlineData("Initializer = Initializer.Zeros, {|NETGEN036:InitializerValue = float.NaN|}")]
    [InlineData("{|NETGEN022:Initializer = Initializer.Constant|}")]
    [InlineData("Initializer = Initializer.Constant, {|NETGEN022:InitializerValue = float.NaN|}")]
    [InlineData("Initializer = Initializer.Orthogonal, {|NETGEN022:InitializerValue = 0f|}")]
    [InlineData("Initializer = Initializer.RandomNormal, {|NETGEN022:InitializerValue = -1f|}")]
    [InlineData("Initializer = Initializer.Identity, {|NETGEN022:InitializerValue = float.PositiveInfinity|}")]
    [InlineData("{|NETGEN022:BiasValue = float.NegativeInfinity|}")]
    [InlineData("Initializer = Initializer.Constant, InitializerValue = -2f, BiasValue = -1f")]
    [InlineData("Initializer = Initializer.Orthogonal")]
    public void InitialNumbers(string properties) => Check($"Input(2), Dense(3, {properties})");

    [Theory]
    [InlineData("Input(2), Dense(3, {|NETGEN023:Activation.Softmax|}), Dense(3)")]
    [InlineData("Input(2), Dense(3), Activation({|NETGEN023:Activation.Softmax|}), Dense(3, Activation.Softmax)")]
    public void SoftmaxInTheMiddle(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Dense(3, Activation.Relu), {|NETGEN027:Activation(Activation.Tanh)|}")]
    [InlineData("Dense(3), LeakyRelu, {|NETGEN027:Elu|}, Dense(3)")]
    [InlineData("Dense(3, Activation.Relu), {|NETGEN027:Activation(Activation.Linear)|}, {|NETGEN027:Elu|}")]
    [InlineData("Dense(3), Activation(Activation.Linear), Activation(Activation.Relu)")]
    public void ActivationOnActivation(string attributes) => Check($"Input(2), {attributes}");

    [Theory]
    [InlineData("Dense(3), {|NETGEN034:Normalization|}, Dense(1)")]
    [InlineData("Normalization, {|NETGEN034:Normalization(Name = \"Again\")|}, Dense(1)")]
    [InlineData("Elu, {|NETGEN034:Normalization|}")]
    [InlineData("Normalization, Elu, Dense(1)")]
    [InlineData("Normalization")]
    public void NormalizationBehindALayer(string attributes) => Check($"Input(2), {attributes}");

    [Theory]
    [InlineData("Dropout({|NETGEN022:1|})")]
    [InlineData("Dropout({|NETGEN022:rate: -0.1f|})")]
    [InlineData("Dropout({|NETGEN022:float.NaN|})")]
    [InlineData("Dropout(0)")]
    [InlineData("Dropout(0.99f)")]
    [InlineData("GaussianNoise({|NETGEN022:-0.1f|})")]
    [InlineData("GaussianNoise({|NETGEN022:standardDeviation: float.PositiveInfinity|})")]
    [InlineData("GaussianNoise({|NETGEN022:float.NaN|})")]
    [InlineData("GaussianNoise(0)")]
    public void ParameterOfWhatOnlyTrainingComputes(string attribute) => Check($"Input(2), Dense(3), {attribute}, Dense(1)");

    [Theory]
    [InlineData("Dense(3), {|NETGEN035:Dropout(0.5f)|}")]
    [InlineData("Dense(3, Activation.Softmax), {|NETGEN035:Dropout(0.5f)|}")]
    [InlineData("Dense(3, Activation.Softmax), {|NETGEN035:Dropout(0.5f)|}, Output(Loss.CrossEntropy)")]
    [InlineData("Dense(3), {|NETGEN035:GaussianNoise(0.1f)|}, Activation(Activation.Softmax)")]
    [InlineData("{|NETGEN035:Dropout(0.5f)|}, {|NETGEN035:GaussianNoise(0.1f)|}")]
    [InlineData("Dropout(0.5f), GaussianNoise(0.1f), Dense(2)")]
    [InlineData("Dense(3, Activation.Relu), Dropout(0.5f), {|NETGEN027:Elu|}, Dense(2)")]
    [InlineData("GaussianNoise(0.1f), {|NETGEN034:Normalization|}, Dense(2)")]
    [InlineData("Dense(3), {|NETGEN035:Dropout(0.5f)|}, Add(\"Dropout1\", \"Dense1\")")]
    [InlineData("Dense(3), {|NETGEN035:Dropout(0.5f)|}, Flatten")]
    [InlineData("Reshape(2, 1), Dense(3), {|NETGEN035:Dropout(0.5f)|}, MaxPool1D(2), {|NETGEN035:GaussianNoise(0.1f)|}, GlobalAveragePool")]
    [InlineData("Dense(3), Dropout(0.5f), LayerNorm")]
    [InlineData("Dense(2, Name = \"A\"), Dropout(0.5f), Dense(2, SharedWith = \"A\")")]
    [InlineData("Activation(Activation.Relu, {|NETGEN037:From = \"A\"|})")]
    public void TrainingOnlyAtTheOutput(string attributes) => Check($"Input(2), {attributes}");

    [Theory]
    [InlineData("Dense(3, Name = \"A\"), Dense(2, {|NETGEN037:From = \"B\"|}), Dense(2), Dense(1, From = \"A\")")]
    [InlineData("Dense(3, {|NETGEN037:From = \"Dense1\"|})")]
    [InlineData("Dense(3, {|NETGEN037:From = \"Dense2\"|}), Dense(2)")]
    [InlineData("Dense(3), Dense(2, From = \"Dense1\")")]
    [InlineData("Dense(3, From = \"Input\"), Dense(2)")]
    [InlineData("Dense(2), Add({|NETGEN037:\"A\"|}, \"Dense1\")")]
    [InlineData("Dense(2), Multiply(\"Dense1\", {|NETGEN037:second: \"Add1\"|})")]
    [InlineData("Dense(2), Concat(\"Dense1\", \"Input\", {|NETGEN037:\"B\"|})")]
    [InlineData("Dense(2), Concat(\"Dense1\", {|NETGEN037:\"Concat1\"|})")]
    [InlineData("{|NETGEN038:Dense(2)|}, Add(\"Input\", \"Input\")")]
    public void Source(string attributes) => Check($"Input(2), {attributes}");

    [Theory]
    [InlineData("{|NETGEN038:Dense(3)|}, Dense(2, From = \"Input\")")]
    [InlineData("Dense(3), {|NETGEN038:Dense(3)|}, Dense(2, From = \"Dense1\")")]
    public void LayerInVain(string attributes) => Check($"Input(2), {attributes}");

    [Theory]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2), Output(Loss.MeanSquaredError, {|NETGEN040:From = \"B\"|}), Output(Loss.MeanSquaredError)")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2), Output(Loss.MeanSquaredError, From = \"A\"), Output(Loss.MeanSquaredError, {|NETGEN040:From = \"A\"|})")]
    [InlineData("Input(2), Dense(3), Output(Loss.MeanSquaredError, {|NETGEN040:From = \"Input\"|})")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2), Output(Loss.MeanSquaredError, From = \"A\"), Output(Loss.MeanSquaredError, {|NETGEN022:Weight = 0|})")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), {|NETGEN038:Dense(2)|}, Output(Loss.MeanSquaredError, From = \"A\")")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2, Activation.Softmax, Name = \"B\"), Output(Loss.{|NETGEN025:CrossEntropy|}, From = \"A\"), Output(Loss.CrossEntropy)")]
    [InlineData("Input(2), Dense(3, {|NETGEN023:Activation.Softmax|}, Name = \"A\"), Dense(2), Output(Loss.CrossEntropy, From = \"A\"), Output(Loss.MeanSquaredError)")]
    public void Outputs(string attributes) => Check(attributes.Replace("Loss.{|NETGEN025:CrossEntropy|}", "{|NETGEN025:Loss.CrossEntropy|}"));

    [Theory]
    [InlineData("Input(2, {|NETGEN041:Name = \"1\"|}), Dense(3)")]
    [InlineData("Input(2, {|NETGEN041:Name = \"Class\"|}), Dense(3)")]
    [InlineData("Input(2, {|NETGEN041:Name = \"Dense1\"|}), Dense(3)")]
    [InlineData("Input(2, Name = \"a\"), Input(2, {|NETGEN041:Name = \"A\"|}), Concat(\"a\", \"A\")")]
    [InlineData("Input(2, Name = \"a\"), Input(2, {|NETGEN041:Name = \"training\"|}), Concat(\"a\", \"training\")")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2), Output(Loss.MeanSquaredError, From = \"A\", Name = \"x\"), Output(Loss.MeanSquaredError, {|NETGEN041:Name = \"X\"|})")]
    [InlineData("Input(2, {|NETGEN041:Name = \"Targets\"|}), Input(2, Name = \"b\"), Concat(\"Targets\", \"b\")")]
    [InlineData("Input(2), Dense(3, Name = \"A\"), Dense(2), Output(Loss.MeanSquaredError, From = \"A\", {|NETGEN041:Name = \"Input\"|}), Output(Loss.MeanSquaredError)")]
    [InlineData("Input(2, Name = \"a\"), Input(3, Name = \"b\"), Concat(\"a\", \"b\")")]
    public void PortName(string attributes) => Check(attributes);

    [Theory]
    [InlineData("Input(2, Name = \"a\"), {|NETGEN042:Input(2, Name = \"b\")|}, Dense(3, From = \"a\")")]
    [InlineData("Input(2), Input(2), {|NETGEN043:Dense(3)|}, Concat(\"Dense1\", \"Input2\")")]
    [InlineData("Input(2), Normalization, Dense(2), {|NETGEN044:Normalization(From = \"Input\")|}, Concat(\"Dense1\", \"Normalization2\")")]
    public void Inputs(string attributes) => Check(attributes);

    [Theory]
    [InlineData("IndexInput(2, 5), {|NETGEN045:Dense(3)|}")]
    [InlineData("IndexInput(2, 5), {|NETGEN045:Conv2D(2, 3)|}")]
    [InlineData("Input(2), {|NETGEN045:Embedding(3)|}, Flatten")]
    [InlineData("IndexInput({|NETGEN015:0|}, 5), Embedding(3)")]
    [InlineData("IndexInput(2, {|NETGEN015:vocabulary: 1_048_577|}), Embedding(3)")]
    [InlineData("IndexInput(2, 5), Embedding({|NETGEN015:0|})")]
    [InlineData("IndexInput(2, 1_000_000), {|NETGEN028:Embedding(1000)|}")]
    public void Indices(string attributes) => Check(attributes);

    private static void Check(string attributes) => DiagnosticTest.Check($"[Network, {attributes}] partial class Net;");
}
