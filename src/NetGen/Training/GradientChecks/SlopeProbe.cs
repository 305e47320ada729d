namespace NetGen;

/// <summary>Compares differences of the loss with the gradient, along directions.</summary>
internal sealed class SlopeProbe<TNetwork>(TNetwork network, LossProbe<TNetwork> losses, double tolerance)
    where TNetwork : class, INetwork<TNetwork>
{
    /// <summary>A few units in the last place of a loss in single precision.</summary>
    private const double RelativeNoise = 2e-7;

    /// <summary>How far parameters move, as a Euclidean length: far enough for the loss's 24 bits, near enough for a straight line.</summary>
    private static readonly double[] Lengths = [0.03, 0.0075, 0.002];

    private readonly double _loss = losses.Measure();

    /// <summary>
    /// Measures along a direction. Where gradient and difference disagree the parameter to blame is searched for; what kinks explain
    /// is no disagreement.
    /// </summary>
    internal Slope Measure(ParameterDirection direction)
    {
        var slope = MeasureAlong(direction);
        if (slope.IsKink || Agrees(slope) || direction.Count == 1)
        {
            return slope;
        }

        var (first, second) = (Measure(direction.FirstHalf()), Measure(direction.SecondHalf()));
        if (!first.IsKink && !Agrees(first))
        {
            return first;
        }

        if (!second.IsKink && !Agrees(second))
        {
            return second;
        }

        // Neither half disagrees: either there are kinks in them, or the errors show only when they are added up.
        return slope with { IsKink = first.IsKink || second.IsKink };
    }

    // Written so that NaN does not agree.
    private bool Agrees(Slope slope) => slope.Error <= tolerance;

    /// <summary>Measures in smaller and smaller steps until the gradient agrees.</summary>
    private Slope MeasureAlong(ParameterDirection direction)
    {
        var slope = default(Slope);
        foreach (var length in Lengths)
        {
            slope = MeasureAlong(direction, length);
            if (Agrees(slope))
            {
                return slope with { IsKink = false };
            }
        }

        return slope;
    }

    private Slope MeasureAlong(ParameterDirection direction, double length)
    {
        var step = (float)(length / double.Sqrt(direction.Count));
        var (up, promisedUp) = MeasureMoved(direction, step);
        var (down, promisedDown) = MeasureMoved(direction, -step);
        var numerical = (up - down) / (2 * step);
        var analytical = (promisedUp - promisedDown) / (2 * step);
        var noise = RelativeNoise * double.Max(double.Abs(_loss), double.Max(double.Abs(up), double.Abs(down))) / (2 * step);
        var scale = double.Max(double.Max(double.Abs(numerical), double.Abs(analytical)), double.Max(UsualSlope(direction), noise / tolerance));
        var (after, before) = ((up - _loss) / step, (_loss - down) / step);
        var margin = (tolerance * scale) + (2 * noise);
        var isKink = double.Abs(after - before) > margin
            && analytical > double.Min(after, before) - margin
            && analytical < double.Max(after, before) + margin;
        return new Slope(direction, numerical, analytical, double.Abs(numerical - analytical) / scale, isKink);
    }

    /// <summary>The loss with parameters moved, and the change that the gradient promises for the movement as it was rounded.</summary>
    private (double Loss, double Promised) MeasureMoved(ParameterDirection direction, float step)
    {
        var kept = new float[direction.Count];
        var promised = 0.0;
        for (var i = 0; i < kept.Length; i++)
        {
            var offset = direction.OffsetOf(i);
            ref var parameter = ref network.Parameters[offset];
            kept[i] = parameter;
            parameter += step * direction.Signs.Span[i];
            promised += losses.Training.Gradients[offset] * ((double)parameter - kept[i]);
        }

        var loss = losses.Measure();
        for (var i = 0; i < kept.Length; i++)
        {
            network.Parameters[direction.OffsetOf(i)] = kept[i];
        }

        return (loss, promised);
    }

    /// <summary>What a slope along so many parameters usually is, by the root mean square of the tensor's gradient.</summary>
    private double UsualSlope(ParameterDirection direction)
    {
        var squares = 0.0;
        var gradients = direction.Tensor.In(losses.Training.Gradients);
        for (var row = 0; row < gradients.Rows; row++)
        {
            foreach (var gradient in gradients.Row(row))
            {
                squares += (double)gradient * gradient;
            }
        }

        return double.Sqrt(squares / direction.Tensor.Count * direction.Count);
    }
}
