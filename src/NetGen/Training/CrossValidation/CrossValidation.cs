using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>Judges a way of training by k-fold cross-validation: every row is predicted once, by a network that has not learnt from it.</summary>
public static class CrossValidation
{
    /// <summary>Trains and evaluates a fresh network for each fold. With labels, folds are stratified: every class is spread evenly.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="folds">The number of folds, from 2 to the number of rows.</param>
    /// <param name="train">Trains a network on the fold's <see cref="Fold.Train"/>, such as <c>(net, fold) => net.Fit(fold.Train, new Adam(), epochs: 30)</c>.</param>
    /// <param name="seed">The seed of the folds and of each network's initial parameters.</param>
    /// <param name="metrics">Makes the metrics to evaluate each fold with, beside loss and accuracy.</param>
    /// <param name="loss">What to evaluate in place of the declared loss.</param>
    /// <param name="degreeOfParallelism">
    /// How many folds are trained at the same time, at least 1; it changes no bit of the result. With more than one, <paramref name="train"/> is
    /// called on several threads at once, and should give <c>Fit</c> a <c>degreeOfParallelism</c> of 1.
    /// </param>
    /// <param name="cancellationToken">Checked before each fold; <paramref name="train"/> may hand it to <c>Fit</c> as well.</param>
    /// <returns>What each fold came to, in the order of <see cref="DataSet.Folds"/>.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or a number is out of range; nothing is trained.</exception>
    /// <exception cref="InvalidOperationException">A class has a single row, so that there is none to learn it from when that is validated; nothing is trained.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CrossValidationResult<TNetwork> Run<TNetwork>(
        DataSet data,
        int folds,
        Action<TNetwork, Fold> train,
        ulong seed = 0,
        Func<IReadOnlyList<Metric>>? metrics = null,
        ILoss? loss = null,
        int degreeOfParallelism = 1,
        CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(train);
        Argument.IsAtLeast(degreeOfParallelism, 1, nameof(degreeOfParallelism));
        TrainingCheck.RequirePlaceFor(loss, TNetwork.Info);
        DataCheck.Check(TNetwork.Info, data, loss, nameof(data));
        var parts = data.Folds(folds, seed);
        var results = new FoldResult<TNetwork>[parts.Count];
        void RunFold(int index)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var network = TNetwork.Create(seed);
            train(network, parts[index]);
            var evaluator = new Evaluator(TNetwork.Info, metrics?.Invoke() ?? [], loss);
            evaluator.Prepare(parts[index].Validation);
            results[index] = new FoldResult<TNetwork>(parts[index], network, evaluator.Evaluate(network, parts[index].Validation));
        }

        if (degreeOfParallelism == 1)
        {
            for (var index = 0; index < results.Length; index++)
            {
                RunFold(index);
            }
        }
        else
        {
            RunTogether(results.Length, degreeOfParallelism, RunFold, cancellationToken);
        }

        return new CrossValidationResult<TNetwork>(results);
    }

    /// <summary>As <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/>, but what a fold throws is thrown as it is.</summary>
    private static void RunTogether(int count, int degree, Action<int> run, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, count, options, run);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
