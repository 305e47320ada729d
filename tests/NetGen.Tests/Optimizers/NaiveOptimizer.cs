namespace NetGen.Tests.Optimizers;

/// <summary>The formulas in double precision, one parameter at a time, as a second opinion.</summary>
internal sealed class NaiveOptimizer(Optimizer rule, ReadOnlySpan<float> parameters)
{
    private readonly double[] _first = new double[parameters.Length];
    private readonly double[] _second = new double[parameters.Length];
    private int _step;
    private double _firstCorrection;
    private double _secondCorrection;

    internal double[] Parameters { get; } = Array.ConvertAll(parameters.ToArray(), value => (double)value);

    internal void Update(ReadOnlySpan<double> gradients)
    {
        _step++;
        if (rule is Adam { Beta1: var beta1, Beta2: var beta2 })
        {
            _firstCorrection = 1 - Math.Pow(beta1, _step);
            _secondCorrection = 1 - Math.Pow(beta2, _step);
        }

        for (var i = 0; i < gradients.Length; i++)
        {
            Parameters[i] -= rule.LearningRate.RateAt(0) * (rule switch
            {
                Sgd sgd => Direction(sgd, i, gradients[i]),
                Adam adam => Direction(adam, i, gradients[i]),
                _ => throw new NotSupportedException(),
            });
        }
    }

    private double Direction(Sgd sgd, int i, double gradient)
    {
        _first[i] = (sgd.Momentum * _first[i]) + gradient;
        return sgd.Nesterov ? gradient + (sgd.Momentum * _first[i]) : _first[i];
    }

    private double Direction(Adam adam, int i, double gradient)
    {
        _first[i] = (adam.Beta1 * _first[i]) + ((1 - adam.Beta1) * gradient);
        _second[i] = (adam.Beta2 * _second[i]) + ((1 - adam.Beta2) * gradient * gradient);
        var mean = _first[i] / _firstCorrection;
        var root = Math.Sqrt(_second[i]) / Math.Sqrt(_secondCorrection);
        return mean / (root + adam.Epsilon);
    }
}
