// The whole life of a small native program: it builds a reader of digits, trains it for ten steps, prints a hash of its
// parameters and the most memory it ever held, and ends.
using System.Text.Unicode;
using NetGen;
using NetGen.AotProof;
using NetGen.BitProof;
using NetGen.BitProof.Nets;

const int Steps = 10;
const int Rows = W5.MaxBatchSize;

var random = new SeededRandom(2);
var inputs = new float[Rows * W5.InputSize];
var labels = new int[Rows];
foreach (ref var input in inputs.AsSpan())
{
    input = (2 * random.NextSingle()) - 1;
}

foreach (ref var label in labels.AsSpan())
{
    label = random.NextInt32(W5.OutputSize);
}

var network = new W5(seed: 1);
var training = new TrainingState(W5.Info, new Sgd(0.01f, momentum: 0.9f));
for (var step = 0; step < Steps; step++)
{
    network.TrainBatch(inputs, labels, training);
}

Span<byte> line = stackalloc byte[128];
Utf8.TryWrite(line, $"W9 path=fused threads=1 steps={Steps} hash={ParameterHash.Of(network):x16} peak_kb={PeakMemory.Kilobytes()}\n", out var length);
using var output = Console.OpenStandardOutput();
output.Write(line[..length]);
