using System.Globalization;
using NetGen;
using Xor;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var xor = DataSet.FromTargets(TruthTable.Inputs, TruthTable.Targets, count: 4);
var adam = new Adam(learningRate: 0.05f);

Console.WriteLine("1. A perceptron draws one straight line. No line has (0, 1) and (1, 0) on one side, (0, 0) and (1, 1) on the other:");
var perceptron = new Perceptron(seed: 1);
var stuck = perceptron.Fit(xor, adam, epochs: 500);
Console.WriteLine($"   after {stuck.Epochs.Count} epochs its loss is {stuck.Last.Loss:F3}, no better than guessing (ln 2 = 0.693).");
TruthTable.Print(perceptron.Predict);

Console.WriteLine("2. With a hidden layer of 8 neurons in between, the same training works:");
var net = new TwoLayerNet(seed: 1);
var learned = net.Fit(xor, adam, epochs: 500);
Console.WriteLine($"   after {learned.Epochs.Count} epochs its loss is {learned.Last.Loss:F5}.");
TruthTable.Print(net.Predict);

Console.WriteLine("3. What Fit does, by hand: one step of gradient descent on the hidden weights of an untrained net.");
var untrained = new TwoLayerNet(seed: 2);
var training = new TrainingState(TwoLayerNet.Info, new Sgd(learningRate: 0.1f));
var before = untrained.ComputeGradients(TruthTable.Inputs, TruthTable.Targets, training);

MatrixView w = untrained.Hidden.Weights, g = untrained.Hidden.WeightGradients(training);
for (var i = 0; i < w.Rows; i++)
{
    for (var j = 0; j < w.Columns; j++)
    {
        w[i, j] -= 0.1f * g[i, j];
    }
}

var after = untrained.ComputeGradients(TruthTable.Inputs, TruthTable.Targets, training);
Console.WriteLine($"   the loss was {before:F6} and is {after:F6}: downhill.");
Console.WriteLine();

Console.WriteLine("What to read next:");
Console.WriteLine("   The passes through the net are C# too, generated from TwoLayerNet.cs: go to the definition of ComputeGradients in an");
Console.WriteLine("   editor, or have them written to samples/Xor/obj/Generated with");
Console.WriteLine("   dotnet build samples/Xor -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath=obj/Generated");
Console.WriteLine("   Then samples/Digits: a net that reads handwriting.");
