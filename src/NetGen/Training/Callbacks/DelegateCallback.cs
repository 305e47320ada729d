namespace NetGen;

/// <summary>A callback written where it is used: <c>new DelegateCallback { EpochEnd = (context, report) => ... }</c>.</summary>
public sealed class DelegateCallback : TrainingCallback
{
    /// <summary>See <see cref="TrainingCallback.OnTrainingBegin"/>.</summary>
    public Action<TrainingContext>? TrainingBegin { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnTrainingEnd"/>.</summary>
    public Action<TrainingContext>? TrainingEnd { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnEpochBegin"/>.</summary>
    public Action<TrainingContext>? EpochBegin { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnEpochEnd"/>.</summary>
    public Action<TrainingContext, EpochReport>? EpochEnd { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnBatchBegin"/>.</summary>
    public Action<TrainingContext>? BatchBegin { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnGradient"/>; if set, steps keep their gradients.</summary>
    public Action<TrainingContext>? Gradient { get; init; }

    /// <summary>See <see cref="TrainingCallback.OnBatchEnd"/>.</summary>
    public Action<TrainingContext>? BatchEnd { get; init; }

    /// <inheritdoc/>
    public override bool NeedsGradient => Gradient is not null;

    /// <inheritdoc/>
    public override void OnTrainingBegin(TrainingContext context) => TrainingBegin?.Invoke(context);

    /// <inheritdoc/>
    public override void OnTrainingEnd(TrainingContext context) => TrainingEnd?.Invoke(context);

    /// <inheritdoc/>
    public override void OnEpochBegin(TrainingContext context) => EpochBegin?.Invoke(context);

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochReport report) => EpochEnd?.Invoke(context, report);

    /// <inheritdoc/>
    public override void OnBatchBegin(TrainingContext context) => BatchBegin?.Invoke(context);

    /// <inheritdoc/>
    public override void OnGradient(TrainingContext context) => Gradient?.Invoke(context);

    /// <inheritdoc/>
    public override void OnBatchEnd(TrainingContext context) => BatchEnd?.Invoke(context);
}
