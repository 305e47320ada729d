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
    }

    internal static void CheckInputs(NetworkInfo info, TrainingData data, string name)
    {
        if (data.InputSize != info.InputSize)
        {
            throw new ArgumentException($"{info.Name} expects rows of {info.InputSize} inputs; the data set has {data.InputSize}.", name);
        }
    }

    private static void CheckLabels(NetworkInfo info, TrainingData data, ILoss? loss, string name)
    {
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

    private static void CheckTargets(NetworkInfo info, TrainingData data, ILoss? loss, string name)
    {
        if (data.TargetSize != info.OutputSize)
        {
            throw new ArgumentException($"{info.Name} expects rows of {info.OutputSize} targets; the data set has {data.TargetSize}.", name);
        }

        for (var row = 0; loss is null && data is DataSet set && row < set.Count; row++)
        {
            if (!info.Loss.Accepts(set.Target(row)))
            {
                throw new ArgumentException(
                    $"Expected targets that {info.Loss.GetType().Name} takes, {info.Loss.TargetRange}; found others in row {row}.", name);
            }
        }
    }
}
