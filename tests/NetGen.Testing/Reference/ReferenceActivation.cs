using NetGen.Generators.Model;

namespace NetGen.Testing.Reference;

/// <summary>Activations in double precision, from their textbook formulas: values and derivatives.</summary>
internal static class ReferenceActivation
{
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double SeluScale = 1.0507009873554804934193349852946;

    /// <summary>What an activation makes of a row.</summary>
    public static double[] Values(ActivationSpec activation, double[] sums) => activation.Name switch
    {
        "Linear" => sums,
        "Softmax" => Softmax(sums),
        _ => Array.ConvertAll(sums, sum => Value(activation, sum)),
    };

    /// <summary>The gradient by what an activation took, from the gradient by what it made of it.</summary>
    public static double[] Backward(ActivationSpec activation, double[] sums, double[] outputs, double[] gradient)
    {
        if (activation.Name == "Softmax")
        {
            var mean = outputs.Zip(gradient, (p, g) => p * g).Sum();
            return outputs.Zip(gradient, (p, g) => p * (g - mean)).ToArray();
        }

        var result = new double[gradient.Length];
        for (var j = 0; j < result.Length; j++)
        {
            result[j] = gradient[j] * Derivative(activation, sums[j]);
        }

        return result;
    }

    private static double Value(ActivationSpec activation, double x) => activation.Name switch
    {
        "Linear" => x,
        "Relu" => Math.Max(0, x),
        "LeakyRelu" => x > 0 ? x : Parameter(activation) * x,
        "Elu" => x > 0 ? x : Parameter(activation) * (Math.Exp(x) - 1),
        "Selu" => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        "Gelu" => x * NormalDistribution.Cumulative(x),
        "Silu" => x * Sigmoid(x),
        "Softplus" => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        "Softsign" => x / (1 + Math.Abs(x)),
        "HardSigmoid" => Math.Clamp((x / 6) + 0.5, 0, 1),
        "Sigmoid" => Sigmoid(x),
        "Tanh" => Math.Tanh(x),
        "Exponential" => Math.Exp(x),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation.Name, "Not an activation of single values."),
    };

    private static double Derivative(ActivationSpec activation, double x) => activation.Name switch
    {
        "Linear" => 1,
        "Relu" => x > 0 ? 1 : 0,
        "LeakyRelu" => x > 0 ? 1 : Parameter(activation),
        "Elu" => x > 0 ? 1 : Parameter(activation) * Math.Exp(x),
        "Selu" => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)),
        "Gelu" => NormalDistribution.Cumulative(x) + (x * NormalDistribution.Density(x)),
        "Silu" => Sigmoid(x) * (1 + (x * (1 - Sigmoid(x)))),
        "Softplus" => Sigmoid(x),
        "Softsign" => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x))),
        "HardSigmoid" => x is > -3 and < 3 ? 1.0 / 6 : 0,
        "Sigmoid" => Sigmoid(x) * (1 - Sigmoid(x)),
        "Tanh" => 1 - (Math.Tanh(x) * Math.Tanh(x)),
        "Exponential" => Math.Exp(x),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation.Name, "Not an activation of single values."),
    };

    private static double[] Softmax(double[] logits)
    {
        var max = logits.Max();
        var exponentials = logits.Select(logit => Math.Exp(logit - max)).ToArray();
        var sum = exponentials.Sum();
        return exponentials.Select(value => value / sum).ToArray();
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    // Declared as float: the network sees the rounded number, so the reference must too.
    private static double Parameter(ActivationSpec activation) => activation.Parameter!.Value;
}
