namespace NetGen.Tests.Numerics;

/// <summary>References that System.Math lacks, by series and continued fraction, to about 1e-14.</summary>
internal static class DoublePrecision
{
    internal static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        double term = x, sum = x;
        for (var n = 2; n < 20; n++)
        {
            term *= x / n;
            sum += term;
        }

        return sum;
    }

    /// <summary>log(1 + x) with the rounding error of 1 + x taken out (Goldberg 1991).</summary>
    internal static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }

    internal static double Erf(double x) => Math.Abs(x) < 2 ? ErfSeries(x) : Math.CopySign(1 - ErfcTail(Math.Abs(x)), x);

    /// <summary>Phi(x) = erfc(-x / sqrt(2)) / 2.</summary>
    internal static double NormalCdf(double x)
    {
        var y = Math.Abs(x) / Math.Sqrt(2);
        var tail = y < 2 ? 0.5 - (0.5 * ErfSeries(y)) : 0.5 * ErfcTail(y);
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>2 / sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)): no cancellation.</summary>
    private static double ErfSeries(double x)
    {
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / ...))) for x of at least 1.4.</summary>
    private static double ErfcTail(double x)
    {
        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        var denominator = x;
        for (var n = 120; n > 0; n--)
        {
            denominator = x + (n / 2.0 / denominator);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / denominator;
    }
}
