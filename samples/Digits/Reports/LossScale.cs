namespace Digits.Reports;

/// <summary>A logarithmic scale from the highest loss on the first line to the lowest on the last.</summary>
internal sealed class LossScale
{
    // What a float can hardly tell from 0; the logarithm of 0 itself is no place on a scale.
    private const double Smallest = 1e-7;

    private readonly double _top;
    private readonly double _bottom;
    private readonly int _lines;

    internal LossScale(IEnumerable<double> losses, int lines)
    {
        var logarithms = losses.Select(Logarithm).ToArray();
        _top = logarithms.Max();
        _bottom = logarithms.Min();
        _lines = lines;
    }

    internal double LossAt(int line) => double.Exp(_top + ((_bottom - _top) * line / (_lines - 1)));

    internal int LineOf(double loss) =>
        _top == _bottom ? 0 : (int)double.Round((_top - Logarithm(loss)) / (_top - _bottom) * (_lines - 1));

    private static double Logarithm(double loss) => double.Log(double.Max(Smallest, loss));
}
