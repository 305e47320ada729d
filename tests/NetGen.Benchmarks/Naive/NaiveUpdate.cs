using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Naive;

/// <summary>The optimizers in plain loops, for one array of parameters; it clears the gradients.</summary>
internal sealed class NaiveUpdate(OptimizerRule rule, float[] parameters, float[] gradients)
{
    private readonly float[] _first = new float[parameters.Length];
    private readonly float[] _second = new float[parameters.Length];

    internal void Apply(int step)
    {
        switch (rule)
        {
            case OptimizerRule.Sgd:
                Descend(learningRate: 0.5f);
                break;
            case OptimizerRule.Momentum:
                Roll(learningRate: 0.01f, momentum: 0.9f);
                break;
            case OptimizerRule.Adam:
                Adapt(step, learningRate: 1e-3f);
                break;
            default:
                throw new NotSupportedException($"{rule} does not train.");
        }

        Array.Clear(gradients);
    }

    internal void Restart()
    {
        Array.Clear(_first);
        Array.Clear(_second);
        Array.Clear(gradients);
    }

    private void Descend(float learningRate)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] -= learningRate * gradients[i];
        }
    }

    private void Roll(float learningRate, float momentum)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            _first[i] = (momentum * _first[i]) + gradients[i];
            parameters[i] -= learningRate * _first[i];
        }
    }

    private void Adapt(int step, float learningRate)
    {
        const float Decay1 = 0.9f;
        const float Decay2 = 0.999f;
        var correction1 = 1 - MathF.Pow(Decay1, step);
        var correction2 = 1 - MathF.Pow(Decay2, step);
        for (var i = 0; i < parameters.Length; i++)
        {
            _first[i] = (Decay1 * _first[i]) + ((1 - Decay1) * gradients[i]);
            _second[i] = (Decay2 * _second[i]) + ((1 - Decay2) * gradients[i] * gradients[i]);
            parameters[i] -= learningRate * (_first[i] / correction1) / (MathF.Sqrt(_second[i] / correction2) + 1e-8f);
        }
    }
}
