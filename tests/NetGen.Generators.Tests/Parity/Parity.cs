using NetGen.Testing;
using NetGen.Testing.Reference;

namespace NetGen.Generators.Tests.Parity;

/// <summary>Holds a generated network against the double-precision reference of its own specification.</summary>
internal static class Parity
{
    /// <summary>Each difference costs two passes, which are slow where parameters are many: in a tensor of more than these only some are moved.</summary>
    private const int MostMoved = 120;

    /// <summary>Predictions, loss and gradients of a batch.</summary>
    public static void Check(CompiledNetwork network, int rows)
    {
        DrawStatistics(network);
        var reference = ReferenceOf(network);
        var batch = RandomBatch.For(network, rows);
        CheckPredictions(network, reference, batch);
        CheckLossGradient(network, reference, batch);
        CheckOwnObjective(network, reference, batch);
    }

    /// <summary>The reference's chain rule against central differences of its loss: it knows no derivative formula.</summary>
    public static void CheckReference(CompiledNetwork network, int rows)
    {
        DrawStatistics(network);
        var reference = ReferenceOf(network);
        var batch = RandomBatch.For(network, rows);
        var weights = batch.Weights.Select(weight => (double)weight).ToArray();
        double LossAt(int parameter, double distance) =>
            reference.Moved(parameter, distance).Loss(batch.InputRows(), batch.TargetRows(), weights);
        var moved = Moved(network.Info).ToArray();
        var differences = moved
            .Select(parameter => (LossAt(parameter, Tolerance.Step) - LossAt(parameter, -Tolerance.Step)) / (2 * Tolerance.Step))
            .ToArray();
        var gradient = reference.LossGradient(batch.InputRows(), batch.TargetRows(), weights);
        Tolerance.Check(
            $"{network.Info.Name} reference gradient", differences, [.. moved.Select(parameter => gradient[parameter])], Tolerance.Differences);
    }

    /// <summary>Some parameters of each trained tensor, at random but for the first and the last of them.</summary>
    private static IEnumerable<int> Moved(NetworkInfo info)
    {
        var (first, random) = (0, new SeededRandom(7));
        foreach (var tensor in info.Tensors.Where(info.IsTrained))
        {
            var places = tensor.Count <= MostMoved
                ? Enumerable.Range(0, tensor.Count)
                : Enumerable.Range(0, MostMoved - 2).Select(_ => random.NextInt32(tensor.Count)).Append(0).Append(tensor.Count - 1).Distinct();
            foreach (var place in places)
            {
                yield return first + place;
            }

            first += tensor.Count;
        }
    }

    /// <summary>Draws the fixed tensors, where there are any: those of a fresh network hand its inputs on as they are.</summary>
    private static void DrawStatistics(CompiledNetwork network)
    {
        var (parameters, random) = (network.Parameters(), new SeededRandom(5));
        for (var index = network.Info.TrainedCount; index < parameters.Length; index++)
        {
            parameters[index] = random.NextSingle() + 0.5f;
        }

        network.CopyParametersFrom(parameters);
    }

    private static ReferenceNetwork ReferenceOf(CompiledNetwork network) =>
        new(network.Specification, network.Parameters().Select(value => (double)value));

    private static void CheckPredictions(CompiledNetwork network, ReferenceNetwork reference, RandomBatch batch)
    {
        var expected = batch.InputRows().SelectMany(reference.Predict).ToArray();
        var outputs = new float[expected.Length];
        network.PredictBatch(batch.Inputs, outputs);
        Tolerance.Check($"{network.Info.Name} outputs", expected, outputs);

        // One by one: a plan of its own, whose sums may take another order.
        var (inputSize, outputSize) = (network.Info.InputSize, network.Info.OutputSize);
        for (var row = 0; row < batch.Rows; row++)
        {
            network.Predict(batch.Inputs.AsSpan(row * inputSize, inputSize), outputs.AsSpan(row * outputSize, outputSize));
        }

        Tolerance.Check($"{network.Info.Name} outputs of single rows", expected, outputs);
    }

    private static void CheckLossGradient(CompiledNetwork network, ReferenceNetwork reference, RandomBatch batch)
    {
        var training = new TrainingState(network.Info, new Sgd(0.1f));
        var weights = batch.Weights.Select(weight => (double)weight).ToArray();
        var loss = network.ComputeGradients(batch.Inputs, batch.Targets, training, batch.Weights);
        Tolerance.Check($"{network.Info.Name} loss", [reference.Loss(batch.InputRows(), batch.TargetRows(), weights)], [loss]);
        var gradient = reference.LossGradient(batch.InputRows(), batch.TargetRows(), weights);
        Tolerance.Check($"{network.Info.Name} gradient", gradient, network.Gradients(training));
    }

    /// <summary>Forward and Backward with a gradient of the outputs, and of the logits where there are any.</summary>
    private static void CheckOwnObjective(CompiledNetwork network, ReferenceNetwork reference, RandomBatch batch)
    {
        var training = new TrainingState(network.Info, new Sgd(0.1f));
        var outputs = network.Forward(batch.Inputs, training);
        Tolerance.Check($"{network.Info.Name} forward", reference.Forward(batch.InputRows()).SelectMany(row => row).ToArray(), outputs);

        // The targets serve as any other numbers would.
        network.Backward(batch.Targets, training);
        Tolerance.Check(
            $"{network.Info.Name} own gradient", reference.Gradient(batch.InputRows(), batch.TargetRows()), network.Gradients(training));
        if (network.BackwardFromLogits is { } backward)
        {
            backward(batch.Targets, training);
            Tolerance.Check(
                $"{network.Info.Name} logit gradient", reference.GradientFromLogits(batch.InputRows(), batch.TargetRows()), network.Gradients(training));
        }
    }
}
