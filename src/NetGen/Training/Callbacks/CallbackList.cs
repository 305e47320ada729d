namespace NetGen;

/// <summary>All callbacks of a training, called one after the other.</summary>
internal sealed class CallbackList
{
    private readonly TrainingCallback[] _callbacks;
    private readonly TrainingCallback[] _gradientCallbacks;

    internal CallbackList(IReadOnlyList<TrainingCallback>? callbacks)
    {
        // A copy, so that no callback can change the list while it is gone through.
        _callbacks = callbacks is null ? [] : [.. callbacks];
        if (Array.IndexOf(_callbacks, null) is >= 0 and var index)
        {
            throw new ArgumentException($"Expected callbacks, found null at index {index}.", nameof(callbacks));
        }

        _gradientCallbacks = Array.FindAll(_callbacks, static callback => callback.NeedsGradient);
    }

    internal bool IsEmpty => _callbacks.Length == 0;

    internal bool NeedGradient => _gradientCallbacks.Length > 0;

    internal void OnTrainingBegin(TrainingContext context)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainingBegin(context);
        }
    }

    internal void OnTrainingEnd(TrainingContext context)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainingEnd(context);
        }
    }

    internal void OnEpochBegin(TrainingContext context)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnEpochBegin(context);
        }
    }

    internal void OnEpochEnd(TrainingContext context, EpochReport report)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnEpochEnd(context, report);
        }
    }

    internal void OnBatchBegin(TrainingContext context)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnBatchBegin(context);
        }
    }

    internal void OnGradient(TrainingContext context)
    {
        foreach (var callback in _gradientCallbacks)
        {
            callback.OnGradient(context);
        }
    }

    internal void OnBatchEnd(TrainingContext context)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnBatchEnd(context);
        }
    }
}
