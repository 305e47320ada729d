using HowTrainingWorks.Nets;
using NetGen;

namespace HowTrainingWorks.LossSurfaces;

/// <summary>A way down the loss surface: where a network of two parameters stood before each step, and its loss there.</summary>
internal sealed record Descent(string Name, IReadOnlyList<(double Slope, double Intercept)> Points, IReadOnlyList<double> Losses)
{
    private const int Steps = 60;
    private const float StartSlope = -1.2f;
    private const float StartIntercept = 2.2f;

    /// <summary>Descents that left the picture this far behind are not followed any further.</summary>
    private const float LossOfNoReturn = 100;

    internal static Descent Run(string name, float[] inputs, float[] targets, Optimizer optimizer)
    {
        var net = new LineNet(seed: 0);
        net.Line.Weights[0, 0] = StartSlope;
        net.Line.Biases[0] = StartIntercept;
        var training = new TrainingState(LineNet.Info, optimizer);
        var (points, losses) = (new List<(double, double)>(), new List<double>());
        for (var step = 0; step < Steps; step++)
        {
            points.Add((net.Line.Weights[0, 0], net.Line.Biases[0]));
            losses.Add(net.TrainBatch(inputs, targets, training));
            if (losses[^1] > LossOfNoReturn)
            {
                break;
            }
        }

        return new Descent(name, points, losses);
    }
}
