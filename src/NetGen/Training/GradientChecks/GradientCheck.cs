namespace NetGen;

/// <summary>
/// Compares a network's gradient with central differences of its loss: for networks of one's own making, losses of one's own, and doubts.
/// </summary>
/// <remarks>
/// In each trained tensor all parameters, and some blocks of 64, are moved up and down along random directions, and the change of the loss,
/// summed in double precision, is compared with what the gradient promises. Where they disagree, halving the direction finds a parameter
/// that is to blame. Activations such as Relu have kinks, where there is no derivative; a difference that spans one disagrees although nothing
/// is wrong. It is taken again in smaller steps and, if the gradient then lies between the slopes on both sides, counted as a kink.
/// A recurrent layer with <see cref="RecurrentAttribute.TruncateAfter"/> leaves out a part of the derivative, and what it leaves out is found as an error.
/// </remarks>
public static class GradientCheck
{
    private const int WholeDirections = 3;
    private const int MostBlocks = 16;
    private const int BlockLength = 64;

    /// <summary>Checks the gradient on a batch. Parameters are moved during the call and put back to the bit.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network. No other thread may use it meanwhile.</param>
    /// <param name="batch">1 to <c>MaxBatchSize</c> rows.</param>
    /// <param name="loss">A loss in place of the declared one.</param>
    /// <param name="tolerance">
    /// The largest relative error to pass, above 0. Losses are computed in single precision, so that less than about 0.001 finds faults
    /// where there are none.
    /// </param>
    /// <param name="seed">The seed of the directions.</param>
    /// <exception cref="ArgumentException">The batch does not fit the network, or the tolerance is out of range; nothing is changed.</exception>
    public static GradientCheckResult Run<TNetwork>(TNetwork network, Batch batch, ILoss? loss = null, double tolerance = 0.01, ulong seed = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        Argument.IsFiniteAndAboveZero(tolerance, nameof(tolerance));
        TrainingCheck.RequirePlaceFor(loss, TNetwork.Info);
        BatchCheck.Check(TNetwork.Info, batch, loss);
        var losses = new LossProbe<TNetwork>(network, batch, loss);
        var before = network.Parameters.ToArray();
        try
        {
            losses.ComputeGradients();
            return Check(new SlopeProbe<TNetwork>(network, losses, tolerance), TNetwork.Info, tolerance, new SeededRandom(seed));
        }
        finally
        {
            before.CopyTo(network.Parameters);
        }
    }

    private static GradientCheckResult Check<TNetwork>(SlopeProbe<TNetwork> probe, NetworkInfo info, double tolerance, SeededRandom random)
        where TNetwork : class, INetwork<TNetwork>
    {
        Slope? worst = null;
        var (count, kinks) = (0, 0);
        foreach (var direction in info.Tensors.Where(tensor => tensor.Offset < info.TrainedLength).SelectMany(tensor => DirectionsIn(tensor, random)))
        {
            var slope = probe.Measure(direction);
            count++;
            if (slope.IsKink)
            {
                kinks++;
            }
            else if (worst is null || !(slope.Error <= worst.Value.Error))
            {
                worst = slope;
            }
        }

        return new GradientCheckResult(info.Name, worst, tolerance, count, kinks);
    }

    /// <summary>All parameters of a tensor, and some blocks of neighbours: in a large tensor an error of few is lost among all.</summary>
    private static IEnumerable<ParameterDirection> DirectionsIn(TensorInfo tensor, SeededRandom random)
    {
        for (var direction = 0; direction < WholeDirections; direction++)
        {
            yield return ParameterDirection.Random(tensor, 0, tensor.Count, random);
        }

        var blocks = int.Min(MostBlocks, (tensor.Count - 1) / BlockLength);
        for (var block = 0; block < blocks; block++)
        {
            // The last block ends where the tensor does.
            var first = (int)((long)(tensor.Count - BlockLength) * block / int.Max(blocks - 1, 1));
            yield return ParameterDirection.Random(tensor, first, BlockLength, random);
        }
    }
}
