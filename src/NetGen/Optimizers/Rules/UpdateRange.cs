namespace NetGen;

/// <summary>A range of parameters to update, all of one group.</summary>
/// <param name="parameters">The parameters.</param>
/// <param name="gradients">As many gradients.</param>
/// <param name="state">The state of all parameters, already advanced.</param>
/// <param name="start">Where the range starts in the state's arrays.</param>
/// <param name="group">The group.</param>
internal readonly ref struct UpdateRange(
    Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start, in ParameterGroup group)
{
    private readonly ref readonly ParameterGroup _group = ref group;

    internal Span<float> Parameters { get; } = parameters;

    internal ReadOnlySpan<float> Gradients { get; } = gradients;

    internal OptimizerState State { get; } = state;

    internal ref readonly ParameterGroup Group => ref _group;

    /// <summary>The learning rate of the step for this group.</summary>
    internal float LearningRate => State.LearningRate * Group.LearningRateFactor;

    /// <summary>The weight decay of the step for this group.</summary>
    internal float WeightDecay => State.Owner.WeightDecay * Group.WeightDecayFactor;

    /// <summary>The range's part of a moment.</summary>
    internal Span<float> Moment(int index) => State.Moment(index).Slice(start, Parameters.Length);

    /// <summary>A part of the range.</summary>
    internal UpdateRange this[Range part]
    {
        get
        {
            var (from, length) = part.GetOffsetAndLength(Parameters.Length);
            return new UpdateRange(Parameters.Slice(from, length), Gradients.Slice(from, length), State, start + from, in _group);
        }
    }
}
