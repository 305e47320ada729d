using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <see cref="Loss.Huber"/>: the mean over a row of <c>e^2 / 2 if |e| &lt;= delta, else delta * (|e| - delta / 2)</c> with
/// <c>e = y - t</c> (Huber 1964).
/// </summary>
public sealed class Huber : LossFunction
{
    /// <summary>Creates the loss.</summary>
    /// <param name="delta">The error beyond which the loss grows linearly, finite and more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public Huber(float delta = 1f)
    {
        Argument.IsFiniteAndAboveZero(delta, nameof(delta));
        Delta = delta;
    }

    /// <summary>The error beyond which the loss grows linearly.</summary>
    public float Delta { get; }

    /// <inheritdoc/>
    public override string TargetRange => "any finite number";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override float Value(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) =>
        Mean<HuberError>(outputs, targets, Delta);
}
