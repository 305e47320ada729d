using AppNamespace;
using NetGen;

// 1,000 points in the square from -1 to 1, and whether each lies inside a circle. Your own rows go here.
var random = new SeededRandom(seed: 1);
var inputs = new float[1000][];
var targets = new float[1000][];
for (var row = 0; row < inputs.Length; row++)
{
    var (x, y) = (2 * random.NextSingle() - 1, 2 * random.NextSingle() - 1);
    inputs[row] = [x, y];
    targets[row] = [x * x + y * y < 0.5f ? 1 : 0];
}

var (train, validation) = DataSet.FromTargets(inputs, targets).Split(0.8, seed: 1);

var net = new CircleNet(seed: 1);
net.Fit(train, new Adam(learningRate: 0.01f), epochs: 100);
Console.WriteLine($"accuracy {net.Evaluate(validation).Accuracy:P1}");

net.Save("circle.safetensors");
var copy = CircleNet.Load("circle.safetensors");
Console.WriteLine($"inside: {copy.Predict([0.1f, 0.2f]):F3}, outside: {copy.Predict([0.9f, -0.8f]):F3}");
