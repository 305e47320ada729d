namespace NetGen.Tests.Optimizers;

/// <summary>The formulas in double precision, one parameter at a time, as PyTorch's documentation writes them.</summary>
internal sealed class NaiveOptimizer(Optimizer rule, ReadOnlySpan<float> parameters)
{
    private readonly double[] _first = new double[parameters.Length];
    private readonly double[] _second = new double[parameters.Length];
    private readonly double[] _third = new double[parameters.Length];
    private readonly double _rate = rule.LearningRate.RateAt(0);
    private double _momentumProduct = 1;
    private int _step;

    internal double[] Parameters { get; } = Array.ConvertAll(parameters.ToArray(), value => (double)value);

    internal void Update(ReadOnlySpan<double> gradients)
    {
        _step++;
        if (rule is Nadam nadam)
        {
            _momentumProduct *= Momentum(nadam, _step);
        }

        for (var i = 0; i < gradients.Length; i++)
        {
            var gradient = gradients[i];
            if (rule is AdamW or Lion)
            {
                Parameters[i] -= _rate * rule.WeightDecay * Parameters[i];
            }
            else
            {
                gradient += rule.WeightDecay * Parameters[i];
            }

            Parameters[i] -= rule switch
            {
                Sgd sgd => _rate * Direction(sgd, i, gradient),
                Adam adam => _rate * Direction(adam, adam.AmsGrad, i, gradient),
                AdamW adam => _rate * Direction(adam, adam.AmsGrad, i, gradient),
                Adamax adamax => _rate * Direction(adamax, i, gradient),
                Nadam adam => _rate * Direction(adam, i, gradient),
                AdaGrad adaGrad => _rate / (1 + ((_step - 1) * adaGrad.LearningRateDecay)) * Direction(adaGrad, i, gradient),
                AdaDelta adaDelta => _rate * Direction(adaDelta, i, gradient),
                RmsProp rmsProp => _rate * Direction(rmsProp, i, gradient),
                Lion lion => _rate * Direction(lion, i, gradient),
                RProp prop => Move(prop, i, gradient),
                _ => throw new NotSupportedException(),
            };
        }
    }

    private static double Momentum(Nadam rule, int step) => rule.Beta1 * (1 - (0.5 * Math.Pow(0.96, step * rule.MomentumDecay)));

    private double Direction(Sgd rule, int i, double gradient)
    {
        if (rule.Momentum == 0)
        {
            return gradient;
        }

        _first[i] = _step == 1 ? gradient : (rule.Momentum * _first[i]) + ((1 - rule.Dampening) * gradient);
        return rule.Nesterov ? gradient + (rule.Momentum * _first[i]) : _first[i];
    }

    private double Direction(AdaptiveMoments rule, bool amsGrad, int i, double gradient)
    {
        Average(rule, i, gradient);
        _third[i] = amsGrad ? Math.Max(_third[i], _second[i]) : _second[i];
        var mean = _first[i] / (1 - Math.Pow(rule.Beta1, _step));
        return mean / (Math.Sqrt(_third[i] / (1 - Math.Pow(rule.Beta2, _step))) + rule.Epsilon);
    }

    private double Direction(Adamax rule, int i, double gradient)
    {
        _first[i] = (rule.Beta1 * _first[i]) + ((1 - rule.Beta1) * gradient);
        _second[i] = Math.Max(rule.Beta2 * _second[i], Math.Abs(gradient) + rule.Epsilon);
        return _first[i] / (1 - Math.Pow(rule.Beta1, _step)) / _second[i];
    }

    private double Direction(Nadam rule, int i, double gradient)
    {
        Average(rule, i, gradient);
        var (momentum, next) = (Momentum(rule, _step), Momentum(rule, _step + 1));
        var mean = (next * _first[i] / (1 - (_momentumProduct * next))) + ((1 - momentum) * gradient / (1 - _momentumProduct));
        return mean / (Math.Sqrt(_second[i] / (1 - Math.Pow(rule.Beta2, _step))) + rule.Epsilon);
    }

    private void Average(AdaptiveMoments rule, int i, double gradient)
    {
        _first[i] = (rule.Beta1 * _first[i]) + ((1 - rule.Beta1) * gradient);
        _second[i] = (rule.Beta2 * _second[i]) + ((1 - rule.Beta2) * gradient * gradient);
    }

    private double Direction(AdaGrad rule, int i, double gradient)
    {
        _first[i] = (_step == 1 ? rule.InitialSum : _first[i]) + (gradient * gradient);
        return gradient / (Math.Sqrt(_first[i]) + rule.Epsilon);
    }

    private double Direction(AdaDelta rule, int i, double gradient)
    {
        _first[i] = (rule.Rho * _first[i]) + ((1 - rule.Rho) * gradient * gradient);
        var step = Math.Sqrt(_second[i] + rule.Epsilon) / Math.Sqrt(_first[i] + rule.Epsilon) * gradient;
        _second[i] = (rule.Rho * _second[i]) + ((1 - rule.Rho) * step * step);
        return step;
    }

    private double Direction(RmsProp rule, int i, double gradient)
    {
        _first[i] = (rule.Alpha * _first[i]) + ((1 - rule.Alpha) * gradient * gradient);
        _second[i] = (rule.Alpha * _second[i]) + ((1 - rule.Alpha) * gradient);
        var variance = rule.Centered ? _first[i] - (_second[i] * _second[i]) : _first[i];
        var direction = gradient / (Math.Sqrt(variance) + rule.Epsilon);
        _third[i] = (rule.Momentum * _third[i]) + direction;
        return _third[i];
    }

    private double Direction(Lion rule, int i, double gradient)
    {
        var direction = (rule.Beta1 * _first[i]) + ((1 - rule.Beta1) * gradient);
        _first[i] = (rule.Beta2 * _first[i]) + ((1 - rule.Beta2) * gradient);
        return Math.Sign(direction);
    }

    private double Move(RProp rule, int i, double gradient)
    {
        var agreement = Math.Sign(gradient * _first[i]);
        var size = (_step == 1 ? _rate : _second[i]) * (agreement > 0 ? rule.Increase : agreement < 0 ? rule.Decrease : 1);
        _second[i] = Math.Clamp(size, rule.SmallestStep, rule.LargestStep);
        _first[i] = agreement < 0 ? 0 : gradient;
        return Math.Sign(_first[i]) * _second[i];
    }
}
