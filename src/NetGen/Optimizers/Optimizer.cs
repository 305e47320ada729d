using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// A rule of gradient descent and its hyperparameters. It holds nothing that changes, so one object can serve many networks;
/// what changes lives in an <see cref="OptimizerState"/>.
/// </summary>
public abstract class Optimizer
{
    private protected Optimizer(Schedule learningRate)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        LearningRate = learningRate;
    }

    /// <summary>The size of a step, over the course of the training. The one in force is <see cref="OptimizerState.LearningRate"/>.</summary>
    public Schedule LearningRate { get; }

    /// <summary>The names of the arrays as long as the parameters that the rule keeps, as training checkpoints call them.</summary>
    internal virtual ImmutableArray<string> Moments => [];

    /// <summary>The names of the running products the rule keeps, one number each; they start at 1.</summary>
    internal virtual ImmutableArray<string> Products => [];

    /// <summary>Makes the state for parameters of a given length, before the first step.</summary>
    /// <param name="length">The number of parameters, padding included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public OptimizerState CreateState(int length) => new(this, length);

    /// <summary>Takes one step over all parameters. Allocates nothing.</summary>
    /// <param name="parameters">The parameters, changed in place.</param>
    /// <param name="gradients">As many gradients.</param>
    /// <param name="state">A state that <see cref="CreateState"/> of this object made for this length.</param>
    /// <exception cref="ArgumentException">A length differs from the state's, or another optimizer made it; nothing is changed.</exception>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Argument.HasLength(parameters.Length, state.Length, nameof(parameters));
        Argument.HasLength(gradients.Length, state.Length, nameof(gradients));
        state.RequireOwner(this);
        Advance(state);
        Apply(parameters, gradients, state, start: 0);
    }

    /// <summary>Advances what changes once a step, such as the step count and bias corrections.</summary>
    internal virtual void Advance(OptimizerState state) => state.Advance();

    /// <summary>Updates one range of the parameters; ranges are independent of each other.</summary>
    /// <param name="parameters">The range's parameters.</param>
    /// <param name="gradients">The range's gradients.</param>
    /// <param name="state">The state of all parameters, already advanced.</param>
    /// <param name="start">Where the range starts in the state's arrays.</param>
    internal abstract void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start);
}
