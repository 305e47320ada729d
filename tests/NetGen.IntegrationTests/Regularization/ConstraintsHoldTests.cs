using Xunit;

namespace NetGen.IntegrationTests.Regularization;

/// <summary>What is declared of weights is true after every step, whatever the rule and its learning rate.</summary>
public sealed class ConstraintsHoldTests
{
    public static TheoryData<string> Optimizers => ["Sgd", "Momentum", "Adam"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void AfterEveryStep(string optimizer)
    {
        Verify<Restrained>(optimizer);
        Verify<Bounded>(optimizer);
        Verify<Sounds>(optimizer);
    }

    private static void Verify<TNetwork>(string optimizer)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var network = TNetwork.Create(2);
        var training = new TrainingState(TNetwork.Info, optimizer switch
        {
            "Sgd" => new Sgd(2f),
            "Momentum" => new Sgd(0.5f, momentum: 0.9f),
            _ => new Adam(0.2f),
        });
        for (var step = 0; step < 25; step++)
        {
            var rows = 1 + (step % TNetwork.Info.MaxBatchSize);
            network.TrainBatch(Samples.Inputs<TNetwork>(rows, step), Samples.Targets<TNetwork>(rows, step + 100), training);
            foreach (var tensor in TNetwork.Info.Tensors)
            {
                foreach (var constraint in tensor.Constraints)
                {
                    Require(constraint, tensor, network.Parameters);
                }
            }
        }
    }

    private static void Require(Constraint constraint, TensorInfo tensor, Span<float> parameters)
    {
        var weights = tensor.In(parameters);
        for (var column = 0; column < weights.Columns; column++)
        {
            var squares = 0.0;
            for (var row = 0; row < weights.Rows; row++)
            {
                var weight = weights[row, column];
                squares += (double)weight * weight;
                Assert.True(constraint is not NonNegative || weight >= 0, $"{tensor.Name}: {weight} is negative.");
                Assert.True(constraint is not ClipWeights clip || (weight >= clip.Least && weight <= clip.Most), $"{tensor.Name}: {weight} is out of bounds.");
            }

            var norm = double.Sqrt(squares);
            Assert.True(constraint is not MaxNorm most || norm <= most.Norm * (1 + 1e-6), $"{tensor.Name}: a norm of {norm}.");
            Assert.True(constraint is not UnitNorm || norm == 0 || double.Abs(norm - 1) <= 1e-6, $"{tensor.Name}: a norm of {norm}.");
        }
    }
}
