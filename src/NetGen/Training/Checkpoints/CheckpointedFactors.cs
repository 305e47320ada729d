namespace NetGen;

/// <summary>What sets a layer's training apart, as texts in a checkpoint's header: one for each layer that has anything set.</summary>
internal static class CheckpointedFactors
{
    private const string Prefix = CheckpointMetadata.Prefix + "training.layer.";

    /// <summary>How many numbers there are for a layer that took part in all steps.</summary>
    private const int Factors = 3;

    /// <summary>
    /// Adds the texts of a state: the factors of learning rate and weight decay, 1 for a frozen layer, and step count and products of a layer
    /// that did not take part in all steps.
    /// </summary>
    public static void Write(TrainingState training, IDictionary<string, string> metadata)
    {
        foreach (var (key, factors) in LayersOf(training))
        {
            double[] clock = factors.Clock is { } own ? [own.Step, .. own.Products] : [];
            double[] numbers = [factors.LearningRate, factors.WeightDecay, factors.IsFrozen ? 1 : 0, .. clock];
            if (numbers is not [1, 1, 0])
            {
                metadata[key] = CheckpointNumbers.Format(numbers);
            }
        }
    }

    /// <summary>Sets what the texts say in a fresh state, whose step count and products were set.</summary>
    /// <exception cref="CheckpointException">A number is out of range.</exception>
    public static void Read(CheckpointNumbers texts, TrainingState training)
    {
        foreach (var (key, factors) in LayersOf(training))
        {
            if (texts.Has(key))
            {
                Set(training, factors, key, texts);
            }
        }
    }

    private static void Set(TrainingState training, LayerFactors factors, string key, CheckpointNumbers texts)
    {
        var layer = factors.Layer;
        var numbers = texts.Read(key);
        var products = training.OptimizerState.Products.Length;
        if (numbers.Length != Factors && numbers.Length != Factors + 1 + products)
        {
            throw new CheckpointException(
                FormattableString.Invariant($"{key}: expected {Factors} numbers, or {Factors + 1 + products} with a step count; found {numbers.Length}."));
        }

        try
        {
            training.ScaleLearningRate(layer, (float)numbers[0]);
            training.ScaleWeightDecay(layer, (float)numbers[1]);
        }
        catch (ArgumentException exception)
        {
            throw new CheckpointException($"{key}: {exception.Message}", exception);
        }

        if (numbers[2] != 0)
        {
            training.Freeze(layer);
        }

        if (numbers.Length > Factors)
        {
            training.SetClock(layer, new StepClock(StepCount(key, numbers[Factors], training.OptimizerState.Step), numbers[(Factors + 1)..]));
        }
    }

    private static long StepCount(string key, double steps, long all) => steps >= 0 && steps <= all && double.IsInteger(steps)
        ? (long)steps
        : throw new CheckpointException(FormattableString.Invariant($"{key}: expected a step count from 0 to {all}, found {steps}."));

    private static IEnumerable<(string Key, LayerFactors Factors)> LayersOf(TrainingState training)
    {
        var keys = training.Info.Layers.ToDictionary(layer => layer.Name, layer => Prefix + layer.Key);
        return Enumerable.Range(0, training.Info.Tensors.Length)
            .Select(training.Factors)
            .Distinct()
            .Select(factors => (keys[factors.Layer], factors));
    }
}
