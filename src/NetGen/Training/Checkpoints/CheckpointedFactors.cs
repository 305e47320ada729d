namespace NetGen;

/// <summary>What sets a layer's training apart, as texts in a checkpoint's header: one for each layer that has anything set.</summary>
internal static class CheckpointedFactors
{
    private const string Prefix = CheckpointMetadata.Prefix + "training.layer.";

    /// <summary>Adds the texts of a state: the factors of learning rate and weight decay, and 1 for a frozen layer.</summary>
    public static void Write(TrainingState training, IDictionary<string, string> metadata)
    {
        foreach (var (key, factors) in LayersOf(training))
        {
            double[] numbers = [factors.LearningRate, factors.WeightDecay, factors.IsFrozen ? 1 : 0];
            if (numbers is not [1, 1, 0])
            {
                metadata[key] = CheckpointNumbers.Format(numbers);
            }
        }
    }

    /// <summary>Sets what the texts say in a fresh state.</summary>
    /// <exception cref="CheckpointException">A number is out of range.</exception>
    public static void Read(CheckpointNumbers texts, TrainingState training)
    {
        foreach (var (key, factors) in LayersOf(training))
        {
            if (texts.Has(key))
            {
                Set(training, factors.Layer, key, texts);
            }
        }
    }

    private static void Set(TrainingState training, string layer, string key, CheckpointNumbers texts)
    {
        var numbers = new double[3];
        texts.Read(key, numbers);
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
    }

    private static IEnumerable<(string Key, LayerFactors Factors)> LayersOf(TrainingState training)
    {
        var keys = training.Info.Layers.ToDictionary(layer => layer.Name, layer => Prefix + layer.Key);
        return Enumerable.Range(0, training.Info.Tensors.Length)
            .Select(training.Factors)
            .Distinct()
            .Select(factors => (keys[factors.Layer], factors));
    }
}
