using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Decoupled weight decay: before each step of the optimizer <c>w = w - learningRate * lambda * w</c> (Loshchilov and Hutter 2019,
/// "Decoupled weight decay regularization"), as PyTorch's <c>AdamW</c> does it, with any optimizer. It is part of neither loss nor gradient,
/// so an optimizer that adapts its steps does not rescale it.
/// </summary>
public sealed class WeightDecay
{
    /// <summary>Makes the rule.</summary>
    /// <param name="strength">lambda, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public WeightDecay(float strength)
    {
        Argument.IsFiniteAndAtLeastZero(strength, nameof(strength));
        Strength = strength;
    }

    /// <summary>The share of a weight that a step with a learning rate of 1 takes away: lambda.</summary>
    public float Strength { get; }

    /// <summary>Makes the weights smaller. One smaller than 1e-30 becomes 0.</summary>
    /// <param name="weights">The weights, changed in place.</param>
    /// <param name="learningRate">The learning rate of the step.</param>
    public void Apply(Span<float> weights, float learningRate) =>
        ElementPass.Apply(weights, new DecayRule(learningRate * Strength));

    /// <summary>The name and the strength, such as <c>WeightDecay 0.01</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(WeightDecay)} {Strength}");
}
