using System.Globalization;

namespace NetGen;

/// <summary>
/// A term of the loss that depends on the weights alone, such as <see cref="L1"/> and <see cref="L2"/>: training minimises the loss of
/// the data plus all penalties.
/// </summary>
public abstract class Penalty
{
    private protected Penalty(float strength)
    {
        Argument.IsFiniteAndAtLeastZero(strength, nameof(strength));
        Strength = strength;
    }

    /// <summary>What the term is multiplied by: lambda.</summary>
    public float Strength { get; }

    /// <summary>The penalty of some weights, summed in double precision.</summary>
    public abstract double Value(ReadOnlySpan<float> weights);

    /// <summary>Adds the penalty's derivative by each weight to its gradient.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="gradients">As many gradients, changed in place.</param>
    /// <exception cref="ArgumentException">The lengths differ; nothing is changed.</exception>
    public void AddGradient(ReadOnlySpan<float> weights, Span<float> gradients)
    {
        Argument.HasLength(gradients.Length, weights.Length, nameof(gradients));
        Add(weights, gradients);
    }

    /// <summary>The name and the strength, such as <c>L2 0.0001</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{GetType().Name} {Strength}");

    private protected abstract void Add(ReadOnlySpan<float> weights, Span<float> gradients);
}
