namespace NetGen;

/// <summary>Checks that a data set fits a network, once before training or evaluation.</summary>
internal static class DataCheck
{
    internal static void Check(NetworkInfo info, TrainingData data, ILoss? loss, string name)
    {
        ArgumentNullException.ThrowIfNull(data, name);
        CheckInputs(info, data, name);
        if (data.HasLabels)
        {
            CheckLabels(info, data, loss, name);
        }
        else
        {
            CheckTargets(info, data, loss, name);
        }

        CheckWeights(data.InMemory, name);
    }

    internal static void CheckInputs(NetworkInfo info, TrainingData data, string name)
    {
        if (data.InputSize != info.InputSize)
        {
            throw new ArgumentException($"{info.Name} expects rows of {info.InputSize} inputs; the data set has {data.InputSize}.", name);
        }

        CheckIndices(info, data.InMemory, name);
    }

    /// <summary>Of a stream each row is checked when it is read.</summary>
    private static void CheckIndices(NetworkInfo info, DataSet? data, string name)
    {
        var column = 0;
        foreach (var input in info.Inputs)
        {
            for (var row = 0; input.Vocabulary is { } vocabulary && row < (data?.Count ?? 0); row++)
            {
                var values = data!.Input(row).Slice(column, input.Size);
                for (var position = 0; position < values.Length; position++)
                {
                    if (!InputSplit.IsIndex(values[position], vocabulary))
                    {
                        throw new ArgumentException(
                            FormattableString.Invariant($"Expected indices of {input.Name} from 0 to {vocabulary - 1}, found {values[position]} in row {row}, position {position}."), name);
                    }
                }
            }

            column += input.Size;
        }
    }

    private static void CheckLabels(NetworkInfo info, TrainingData data, ILoss? loss, string name)
    {
        if (info.Outputs.Length > 1)
        {
            throw new ArgumentException($"{info.Name} has {info.Outputs.Length} outputs, so a row of its data has a row of targets for each of them, a class as one 1 among zeros; the data set has labels.", name);
        }

        // A loss of the user's own gets a class as one 1 among zeros.
        if (!info.IsClassifier && loss is null)
        {
            throw new ArgumentException($"{info.Name} is trained with {info.Loss.GetType().Name}, which takes targets ({info.Loss.TargetRange}); the data set has labels. Use DataSet.FromTargets.", name);
        }

        if (data.ClassCount > info.OutputSize)
        {
            throw new ArgumentException($"{info.Name} tells {info.OutputSize} classes apart, 0 to {info.OutputSize - 1}; the data set has {data.ClassCount}, so labels up to {data.ClassCount - 1}.", name);
        }
    }

    /// <summary>A part of a weighted data set may have nothing but weights of 0.</summary>
    private static void CheckWeights(DataSet? data, string name)
    {
        if (data is { HasWeights: true } && !Enumerable.Range(0, data.Count).Any(row => data.Weight(row) > 0))
        {
            throw new ArgumentException($"Expected a row with a weight above 0; found weights of 0 alone in {data.Count} rows.", name);
        }
    }

    private static void CheckTargets(NetworkInfo info, TrainingData data, ILoss? loss, string name)
    {
        if (data.TargetSize != info.OutputSize)
        {
            throw new ArgumentException($"{info.Name} expects rows of {info.OutputSize} targets; the data set has {data.TargetSize}.", name);
        }

        // Of a stream each row is checked when it is read.
        for (var row = 0; loss is null && row < (data.InMemory?.Count ?? 0); row++)
        {
            RowCheck.RequireTargets(info.Loss, data.InMemory!.Target(row), row, name);
        }
    }
}
