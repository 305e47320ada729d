using System.Globalization;

namespace NetGen;

/// <summary>What a <see cref="GradientCheck"/> came to.</summary>
public sealed class GradientCheckResult
{
    private readonly string _network;
    private readonly Slope? _worst;

    internal GradientCheckResult(string network, Slope? worst, double tolerance, int directions, int kinks)
    {
        _network = network;
        _worst = worst;
        Tolerance = tolerance;
        DirectionCount = directions;
        KinkCount = kinks;
    }

    /// <summary>Whether the largest error lies within the tolerance.</summary>
    public bool Passed => LargestError <= Tolerance;

    /// <summary>The largest error allowed.</summary>
    public double Tolerance { get; }

    /// <summary>The largest relative error found; 0 where nothing could be measured.</summary>
    public double LargestError => _worst?.Error ?? 0;

    /// <summary>The layer of the largest error; null where nothing could be measured.</summary>
    public string? Layer => _worst?.Direction.Tensor.Layer;

    /// <summary>The tensor in that layer, such as <c>Weights</c>.</summary>
    public string? Tensor => _worst?.Direction.Tensor.Role;

    /// <summary>Row and column of the one parameter to blame; null where there is none, or errors show only when those of many parameters add up.</summary>
    public (int Row, int Column)? Index =>
        _worst is { Direction: { Count: 1 } direction } ? Math.DivRem(direction.First, direction.Tensor.Columns) : null;

    /// <summary>The central difference there: by the one parameter, or else along a random direction.</summary>
    public double Numerical => (_worst?.Numerical ?? 0) * Sign;

    /// <summary>What the gradient says of it.</summary>
    public double Analytical => (_worst?.Analytical ?? 0) * Sign;

    /// <summary>The number of directions along which was measured.</summary>
    public int DirectionCount { get; }

    /// <summary>The number of these that a kink made useless.</summary>
    public int KinkCount { get; }

    /// <summary>Which way a direction of one parameter went.</summary>
    private int Sign => _worst is { Direction: { Count: 1 } direction } ? direction.Signs.Span[0] : 1;

    /// <summary>The result in a line, the same under every culture.</summary>
    public override string ToString()
    {
        var verdict = Passed ? "passed" : "FAILED";
        if (_worst is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Gradient check of {_network} {verdict}: nothing to measure, {KinkCount} of {DirectionCount} directions at kinks.");
        }

        var place = Index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{Layer}.{Tensor}[{index.Row}, {index.Column}]") : $"{Layer}.{Tensor}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Gradient check of {_network} {verdict}: largest relative error {LargestError:0.0e+0} of {Tolerance:0.0e+0} allowed, in {place}, "
            + $"gradient {Analytical:0.0000e+0}, central difference {Numerical:0.0000e+0}; {KinkCount} of {DirectionCount} directions at kinks.");
    }
}
