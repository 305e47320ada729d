// Trains the library's networks as tests/NetGen.BitProof does, and prints what that prints. The weights that the library brings along are those of
// the file that it was built with, which is the argument.
using System.Globalization;
using NetGen;
using NetGen.BitProof;
using NetGen.BitProof.Nets;
using NetGen.IntegrationTests.EmbeddedWeights;

const int Epochs = 40;
const int StepsInEpoch = 5;

Train<W1>(new Sgd(0.5f));
Train<W4>(new Adam(0.001f));
return ParameterHash.Of(Ready.Pretrained()) == ParameterHash.Of(Ready.Load(args[0])) ? 0 : 1;

static void Train<TNetwork>(Optimizer optimizer)
    where TNetwork : class, INetwork<TNetwork>
{
    var info = TNetwork.Info;
    var rows = (info.MaxBatchSize * (StepsInEpoch - 1)) + int.Max(1, info.MaxBatchSize * 3 / 5);
    var network = TNetwork.Create(1);
    network.Fit(SyntheticData.For(info, rows), optimizer, Epochs, seed: 3, degreeOfParallelism: 1);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{info.Name} path=fit threads=1 steps={Epochs * StepsInEpoch} hash={ParameterHash.Of(network):x16}"));
}
