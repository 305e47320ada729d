using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Everything training needs beside the parameters: activations, gradients, the optimizer's moments and step count. It belongs
/// to the network whose <see cref="NetworkInfo"/> made it; one step at a time.
/// </summary>
public partial class TrainingState
{
    private readonly AlignedBuffer _inputs;
    private readonly LossSum? _sum;
    private readonly float[] _row;

    /// <summary>Allocates the state of a training, before its first step.</summary>
    /// <param name="info">The network's description.</param>
    /// <param name="optimizer">The rule of gradient descent.</param>
    /// <param name="seed">The seed of what is drawn at random: <see cref="NoiseSeed"/> and, until <c>Fit</c> is given another, <see cref="ShuffleSeed"/>.</param>
    public TrainingState(NetworkInfo info, Optimizer optimizer, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(optimizer);
        Info = info;
        Optimizer = optimizer;
        NoiseSeed = seed;
        ShuffleSeed = seed;
        Descent = optimizer as Sgd;
        OptimizerState = optimizer.CreateState(info);
        InitializeGroups();
        Update = new ParameterUpdate(this);
        Penalties = PenaltySum.Of(info);
        GradientBuffer = new AlignedBuffer(info.TrainedLength, companion: 1);
        Activations = new AlignedBuffer(info.Step.Length);
        _inputs = new AlignedBuffer(checked(info.MaxBatchSize * info.NumberCount));
        OutputRows = new AlignedBuffer(checked(info.MaxBatchSize * info.OutputSize));
        RowScales = new AlignedBuffer(checked(info.MaxBatchSize * info.Outputs.Length));
        RowLosses = new AlignedBuffer(RowScales.Length);
        _sum = info.Loss as LossSum;
        _row = new float[_sum is null ? 0 : 2 * info.OutputSize];
        Indices = new int[checked(info.MaxBatchSize * info.IndexCount)];
        RowsToSplit = info.HasPlainInput ? [] : new float[checked(info.MaxBatchSize * info.InputSize)];
    }

    /// <summary>The network it belongs to.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The rule of gradient descent.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The optimizer, if a gradient's store can apply its rule.</summary>
    internal Sgd? Descent { get; }

    /// <summary>That rule, if the network's gradients may be applied where they arise and all layers train alike.</summary>
    internal DescentRule Rule { get; private set; }

    /// <summary>What a step does with the gradients.</summary>
    internal ParameterUpdate Update { get; }

    /// <summary>The penalties that the network declares; null if it declares none.</summary>
    internal PenaltySum? Penalties { get; }

    /// <summary>The optimizer's moments and step count.</summary>
    public OptimizerState OptimizerState { get; }

    /// <summary>The number of epochs <c>Fit</c> has completed on this state.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The seed of the order of rows that <c>Fit</c> was last given; it goes on with it unless it is given another.</summary>
    public ulong ShuffleSeed { get; internal set; }

    /// <summary>The seed of what the network's layers draw at random: of <c>[Dropout]</c> and <c>[GaussianNoise]</c>.</summary>
    public ulong NoiseSeed { get; internal set; }

    /// <summary>
    /// The number of the next sample for these layers: of all rows on which steps were taken. An update counts the rows of the gradient before
    /// it, whether it is part of <c>TrainBatch</c> and <c>Fit</c> or called by hand; nothing else does.
    /// </summary>
    public long SampleNumber { get; internal set; }

    /// <summary>
    /// Where the training is, in epochs: 2.5 is the middle of the third. The schedule of the learning rate goes by it. <c>Fit</c> sets it before
    /// each step; who trains by hand with a schedule sets it himself, once a step or once an epoch.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public double Position
    {
        get => OptimizerState.Position;
        set => OptimizerState.Position = value;
    }

    /// <summary>The learning rate of the next step.</summary>
    public float LearningRate => OptimizerState.LearningRate;

    /// <summary>
    /// Tells the schedule of the learning rate that an epoch has ended; <see cref="ReduceOnPlateau"/> goes by it. <c>Fit</c> calls it itself.
    /// </summary>
    /// <param name="loss">The loss on the validation data, or without them on the training data.</param>
    public void Observe(double loss) => OptimizerState.Observe(loss);

    /// <summary>
    /// The gradient of the last backward pass, laid out like the trained parameters: padding included, which is zero. It includes the
    /// gradient of declared penalties; an update clips it in place where clipping is declared. Where neither these nor decay or constraints
    /// are, a step of <c>TrainBatch</c> or <c>Fit</c> with <see cref="Sgd"/> leaves it as it was: it applies each gradient where it arises and
    /// keeps none.
    /// </summary>
    public Span<float> Gradients => GradientBuffer.Span;

    internal AlignedBuffer GradientBuffer { get; }

    /// <summary>The step's arena, laid out by the generator: outputs, deltas and what the backward pass needs of the forward pass.</summary>
    internal AlignedBuffer Activations { get; }

    /// <summary>The rows of inputs, where the caller's own memory is not at hand: in <c>Fit</c> and between Forward and Backward.</summary>
    internal AlignedBuffer Inputs => BorrowedInputs ?? _inputs;

    /// <summary>The rows of inputs that are indices, as <see cref="Inputs"/>.</summary>
    internal int[] Indices { get; }

    /// <summary>Rows of a data set on their way to the inputs that they are split into, where there are several.</summary>
    internal float[] RowsToSplit { get; }

    /// <summary>Inputs of the step under way that lie in somebody else's memory in one piece; null when they do not.</summary>
    internal AlignedBuffer? BorrowedInputs { get; set; }

    /// <summary>The outputs of <c>Forward</c>, without padding.</summary>
    internal AlignedBuffer OutputRows { get; }

    /// <summary>The rows that a loss of the user's own sees; allocated when there is one.</summary>
    internal LossMemory OwnLoss => field ??= new LossMemory(Info, Info.MaxBatchSize);

    /// <summary>
    /// Room for the last good epoch, which a training goes back to when it fails. It is kept between trainings, so that to call <c>Fit</c> again
    /// and again, an epoch each time, allocates it once.
    /// </summary>
    internal TrainingSnapshot? SnapshotMemory { get; set; }

    /// <summary>What each row counts: its share of the batch's loss, times the output's weight; for each output as many as the largest batch has rows.</summary>
    internal AlignedBuffer RowScales { get; }

    /// <summary>The loss of each row, for each output.</summary>
    internal AlignedBuffer RowLosses { get; }
}
