using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Checks of how a network is to be trained.</summary>
internal static class TrainingCheck
{
    /// <summary>Refuses batches that would be cut where the statistics of whole ones are needed.</summary>
    internal static void RequireWholeBatches(int batchSize, NetworkInfo info)
    {
        if (info.BatchNorms.Length > 0 && batchSize > info.MaxBatchSize)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Expected at most {info.MaxBatchSize} rows, the network's MaxBatchSize, because [BatchNorm] normalizes by ")
                    + FormattableString.Invariant($"the statistics of the whole batch, which chunks of it do not have; found {batchSize}. Raise it with [Network(MaxBatchSize = ...)]."),
                nameof(batchSize));
        }
    }

    /// <summary>Refuses batches for which no array has room.</summary>
    internal static void RequireRoom(int batchSize, TrainingData data)
    {
        var most = Array.MaxLength / int.Max(data.InputSize, data.TargetSize);
        Argument.IsBetween(batchSize, 1, most, nameof(batchSize));
    }

    /// <summary>Refuses metrics that reports could not tell apart.</summary>
    internal static void RequireDifferentNames(IReadOnlyList<Metric>? metrics)
    {
        if (metrics?.CountBy(static metric => metric.Name).FirstOrDefault(static name => name.Value > 1) is { Key: { } twice, Value: var times })
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected metrics of different names, found {times} called {twice}."), nameof(metrics));
        }
    }

    internal static void RequirePlaceFor(ILoss? loss, NetworkInfo info)
    {
        if (loss is not null && info.LossPhases is null)
        {
            throw new ArgumentException($"{info.Name} was generated for its declared loss, {info.Loss.GetType().Name}, only.", nameof(loss));
        }
    }

    internal static void RequireState<TNetwork>(TrainingState training)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (!ReferenceEquals(training.Info, TNetwork.Info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, TNetwork.Info.Name, nameof(training));
        }
    }
}
