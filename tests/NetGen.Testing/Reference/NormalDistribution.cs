namespace NetGen.Testing.Reference;

/// <summary>The standard normal distribution in double precision.</summary>
internal static class NormalDistribution
{
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>
    /// The cumulative distribution: 1/2 + density(x) * (x + x^3/3 + x^5/(3*5) + ...), and for the far tails, where the series
    /// cancels, Laplace's continued fraction (Abramowitz and Stegun 26.2.10 and 26.2.14).
    /// </summary>
    public static double Cumulative(double x)
    {
        if (Math.Abs(x) > 5)
        {
            var tail = Density(x) / ContinuedFraction(Math.Abs(x));
            return x > 0 ? 1 - tail : tail;
        }

        var term = x;
        var sum = x;
        for (var k = 3; Math.Abs(term) > 1e-18; k += 2)
        {
            term *= x * x / k;
            sum += term;
        }

        return 0.5 + (Density(x) * sum);
    }

    /// <summary>The value below which lies the given part of the distribution, by halving an interval.</summary>
    public static double Quantile(double part)
    {
        if (part > 0.5)
        {
            return -Quantile(1 - part);
        }

        var (low, high) = (-8.0, 0.0);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < part ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double ContinuedFraction(double x)
    {
        var value = x;
        for (var k = 60; k >= 1; k--)
        {
            value = x + (k / value);
        }

        return value;
    }
}
