namespace NetGen;

/// <summary>
/// Something that happens while <c>Fit</c> trains. All methods are called on the thread that called <c>Fit</c>, between steps, and in the
/// order in which the callbacks were given; none need be overridden. What a method throws ends the training and leaves <c>Fit</c>.
/// </summary>
public abstract class TrainingCallback
{
    /// <summary>
    /// Whether <see cref="OnGradient"/> is to be called. It takes a step that keeps its gradients, which with <see cref="Sgd"/> is slower;
    /// the bits of the result are the same. Asked once a training, before it begins.
    /// </summary>
    public virtual bool NeedsGradient => false;

    /// <summary>Called once, before anything is changed: the place to reset what an earlier training left, and to refuse this one.</summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnTrainingBegin(TrainingContext context)
    {
    }

    /// <summary>Called once at the end: after the last epoch, or where a callback asked to stop; not after an exception.</summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnTrainingEnd(TrainingContext context)
    {
    }

    /// <summary>Called before the first batch of an epoch.</summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnEpochBegin(TrainingContext context)
    {
    }

    /// <summary>Called after the last batch of an epoch and its validation.</summary>
    /// <param name="context">The training under way.</param>
    /// <param name="report">What was measured, also the last report of <see cref="TrainingContext.History"/>.</param>
    public virtual void OnEpochEnd(TrainingContext context, EpochReport report)
    {
    }

    /// <summary>Called before each step.</summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnBatchBegin(TrainingContext context)
    {
    }

    /// <summary>
    /// Called between gradient and update, if <see cref="NeedsGradient"/>: <see cref="TrainingState.Gradients"/> holds the gradient of
    /// the batch, not yet clipped, and may be changed. Not called where the loss is not finite.
    /// </summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnGradient(TrainingContext context)
    {
    }

    /// <summary>Called after each step. Not called where the loss is not finite: that ends the training.</summary>
    /// <param name="context">The training under way.</param>
    public virtual void OnBatchEnd(TrainingContext context)
    {
    }
}
