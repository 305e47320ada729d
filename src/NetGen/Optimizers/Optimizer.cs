namespace NetGen;

/// <summary>
/// A rule of gradient descent and its hyperparameters. It holds nothing that changes, so one object can serve many networks;
/// what changes lives in an <see cref="OptimizerState"/>.
/// </summary>
public abstract class Optimizer
{
    private protected Optimizer(float learningRate)
    {
        if (!float.IsFinite(learningRate) || learningRate < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "Expected a finite learning rate of at least 0.");
        }

        LearningRate = learningRate;
    }

    /// <summary>The size of a step.</summary>
    public float LearningRate { get; }

    /// <summary>How many arrays as long as the parameters the rule keeps.</summary>
    private protected abstract int MomentCount { get; }

    /// <summary>Makes the state for parameters of a given length, before the first step.</summary>
    /// <param name="length">The number of parameters, padding included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public OptimizerState CreateState(int length) => new(length, MomentCount);

    /// <summary>Takes one step over all parameters. Allocates nothing.</summary>
    /// <param name="parameters">The parameters, changed in place.</param>
    /// <param name="gradients">As many gradients.</param>
    /// <param name="state">A state made by <see cref="CreateState"/> for this length.</param>
    /// <exception cref="ArgumentException">A length differs from the state's, or its number of moments from what this rule needs; nothing is changed.</exception>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Argument.HasLength(parameters.Length, state.Length, nameof(parameters));
        Argument.HasLength(gradients.Length, state.Length, nameof(gradients));
        state.Require(MomentCount);
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

    private protected static void RequireDecay(float value, string name)
    {
        // Written so that NaN fails too.
        if (!(value >= 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 up to, not including, 1.");
        }
    }
}
