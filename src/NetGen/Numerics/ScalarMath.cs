namespace NetGen;

/// <summary>
/// Functions of single numbers in double precision, for what happens once a step. They need nothing but sums, products and square roots,
/// which are exactly rounded, so their bits are the same everywhere.
/// </summary>
internal static class ScalarMath
{
    // Taylor's series of sin(x) / x in powers of x^2, from 1 / 17! to 1: up to pi / 4 the next term is below half a unit in the last place.
    private static ReadOnlySpan<double> SineCoefficients =>
    [
        2.8114572543455206e-15,
        -7.647163731819816e-13,
        1.6059043836821613e-10,
        -2.505210838544172e-08,
        2.7557319223985893e-06,
        -1.984126984126984e-04,
        8.333333333333333e-03,
        -1.6666666666666666e-01,
        1,
    ];

    /// <summary>
    /// <c>cos(pi * x)</c> for x from 0 to 1, within 1e-15. Exactly 1, 0 and -1 at 0, 1/2 and 1.
    /// </summary>
    internal static double CosPi(double x)
    {
        // cos(pi x) = -sin(pi (x - 1/2)) near the middle, 1 - 2 sin(pi x / 2)^2 near the ends, where it loses no digits.
        if (x < 0.25)
        {
            var half = SinPi(x / 2);
            return 1 - (2 * half * half);
        }

        return x > 0.75 ? -CosPi(1 - x) : -SinPi(x - 0.5);
    }

    /// <summary>
    /// A number from 0 up to a power of at least 0: the whole part by repeated squaring, the rest, digit by binary digit, by repeated square
    /// roots. Digits behind the 40th make no difference to a float.
    /// </summary>
    internal static double Power(double number, double exponent)
    {
        const int Digits = 40;
        if (number == 0)
        {
            return exponent == 0 ? 1 : 0;
        }

        var whole = double.Floor(exponent);
        var power = WholePower(number, (long)whole);
        var rest = exponent - whole;
        var root = number;
        for (var digit = 0; digit < Digits && rest > 0; digit++)
        {
            root = double.Sqrt(root);
            rest *= 2;
            if (rest >= 1)
            {
                rest -= 1;
                power *= root;
            }
        }

        return power;
    }

    private static double WholePower(double number, long exponent)
    {
        var power = 1.0;
        for (var square = number; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) == 1 ? square : 1;
            square *= square;
        }

        return power;
    }

    /// <summary><c>sin(pi * x)</c> for x from -1/4 to 1/4.</summary>
    private static double SinPi(double x)
    {
        var angle = double.Pi * x;
        var square = angle * angle;
        var sum = 0.0;
        foreach (var coefficient in SineCoefficients)
        {
            sum = (sum * square) + coefficient;
        }

        return sum * angle;
    }
}
