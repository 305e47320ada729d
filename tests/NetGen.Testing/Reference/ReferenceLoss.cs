using NetGen.Generators.Model;

namespace NetGen.Testing.Reference;

/// <summary>Losses of one row in double precision, from their textbook formulas: value and derivative by the outputs.</summary>
internal static class ReferenceLoss
{
    public static double Value(LossSpec loss, double[] outputs, double[] targets)
    {
        var terms = outputs.Zip(Smooth(loss, targets), (y, t) => Term(loss, y, t));
        return IsSum(loss) ? terms.Sum() : terms.Average();
    }

    public static double[] Gradient(LossSpec loss, double[] outputs, double[] targets)
    {
        var count = IsSum(loss) ? 1.0 : outputs.Length;
        return outputs.Zip(Smooth(loss, targets), (y, t) => Derivative(loss, y, t) / count).ToArray();
    }

    private static IEnumerable<double> Smooth(LossSpec loss, double[] targets)
    {
        double smoothing = loss.LabelSmoothing ?? 0;
        return targets.Select(t => ((1 - smoothing) * t) + (smoothing / (loss.Name == "CrossEntropy" ? targets.Length : 2)));
    }

    private static bool IsSum(LossSpec loss) => loss.Name is "CrossEntropy" or "KullbackLeibler";

    private static double Term(LossSpec loss, double y, double t) => loss.Name switch
    {
        "MeanSquaredError" => (y - t) * (y - t),
        "MeanAbsoluteError" => Math.Abs(y - t),
        "Huber" => Math.Abs(y - t) <= loss.Delta!.Value
            ? (y - t) * (y - t) / 2
            : loss.Delta!.Value * (Math.Abs(y - t) - (loss.Delta!.Value / 2)),
        "BinaryCrossEntropy" => -(t * Math.Log(y)) - ((1 - t) * Math.Log(1 - y)),
        "CrossEntropy" => -t * Math.Log(y),
        "Hinge" => Math.Max(0, 1 - (t * y)),
        "SquaredHinge" => Math.Pow(Math.Max(0, 1 - (t * y)), 2),
        "LogCosh" => Math.Log(Math.Cosh(y - t)),
        "Poisson" => y - (t * Math.Log(y)),
        "KullbackLeibler" => t == 0 ? 0 : t * Math.Log(t / y),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss.Name, "Not a known loss."),
    };

    private static double Derivative(LossSpec loss, double y, double t) => loss.Name switch
    {
        "MeanSquaredError" => 2 * (y - t),
        "MeanAbsoluteError" => Math.Sign(y - t),
        "Huber" => Math.Clamp(y - t, -loss.Delta!.Value, loss.Delta!.Value),
        "BinaryCrossEntropy" => ((1 - t) / (1 - y)) - (t / y),
        "CrossEntropy" or "KullbackLeibler" => -t / y,
        "Hinge" => t * y < 1 ? -t : 0,
        "SquaredHinge" => -2 * t * Math.Max(0, 1 - (t * y)),
        "LogCosh" => Math.Tanh(y - t),
        "Poisson" => 1 - (t / y),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss.Name, "Not a known loss."),
    };
}
