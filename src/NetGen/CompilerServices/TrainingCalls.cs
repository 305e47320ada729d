using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>What emitted code calls when it trains: the checks at a step's begin, its memory and its end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TrainingCalls
{
    /// <summary>Checks a batch and lays its targets and row weights out for the step.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">A length or value is wrong, or the state belongs to another network; nothing is changed.</exception>
    public static int Begin(TrainingState training, NetworkInfo info, Batch batch)
    {
        CheckState(training, info);
        BatchCheck.Check(info, batch);
        training.BeginStep(batch);
        return batch.Count;
    }

    /// <summary>Smooths the targets of some rows as the declared loss says.</summary>
    public static void SmoothTargets(TrainingState training, int first, int rows) => training.SmoothTargets(first, rows);

    /// <summary>Measures the penalties of one part of the parameters, for the loss of the step under way.</summary>
    public static void MeasurePenalties(TrainingState training, ReadOnlySpan<float> parameters, int part, int parts) =>
        training.Penalties!.Measure(parameters, part, parts);

    /// <summary>Adds the gradient of the penalties to that of one part of the parameters.</summary>
    public static void AddPenaltyGradients(TrainingState training, ReadOnlySpan<float> parameters, int part, int parts)
    {
        if (training.IsWholeStep)
        {
            training.Penalties!.AddGradients(parameters, training.Gradients, part, parts);
        }
    }

    /// <summary>Ends a step.</summary>
    /// <returns>The batch's loss.</returns>
    public static float End(TrainingState training, int rows) => training.EndStep(rows);

    /// <summary>Checks the inputs of a forward pass and keeps a copy of them for the backward pass.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">A length or value is wrong, or the state belongs to another network; nothing is changed.</exception>
    public static int BeginForward(TrainingState training, NetworkInfo info, ReadOnlySpan<float> inputs)
    {
        CheckState(training, info);
        var rows = BatchCheck.Rows(inputs.Length, info.InputSize, info.MaxBatchSize, nameof(inputs));
        RowCheck.RequireFinite(inputs, info.InputSize, nameof(inputs), nameof(inputs));
        inputs.CopyTo(training.Inputs.Span);
        training.BeginForward(rows);
        return rows;
    }

    /// <summary>Checks the gradient of a forward pass's outputs and lays it out as the last layer's delta.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">A length or value is wrong, or the state belongs to another network; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">The state holds no forward pass.</exception>
    public static int BeginBackward(TrainingState training, NetworkInfo info, ReadOnlySpan<float> outputGradient)
    {
        var rows = CountForwardRows(training, info);
        Argument.HasLength(outputGradient.Length, rows * info.OutputSize, nameof(outputGradient));
        RowCheck.RequireFinite(outputGradient, info.OutputSize, "gradients", nameof(outputGradient));
        training.Rows = rows;
        for (var row = 0; row < rows; row++)
        {
            training.SetOutputGradient(row, outputGradient.Slice(row * info.OutputSize, info.OutputSize));
        }

        return rows;
    }

    /// <summary>Checks a phase and a part of it.</summary>
    /// <returns>The number of rows of the step under way.</returns>
    /// <exception cref="ArgumentException">There is no such phase or part, or the state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">The state holds no batch.</exception>
    public static int CheckPhase(TrainingState step, NetworkInfo info, int phase, int part, int parts)
    {
        CheckState(step, info);
        Argument.IsAtLeast(phase, 0, nameof(phase));
        if (phase >= info.Phases.Length)
        {
            CheckSpecialPhase(step, info, phase);
        }

        Argument.IsAtLeast(parts, 1, nameof(parts));
        Argument.IsIndex(part, parts, "part", nameof(part));
        var rows = step.Rows;
        return rows > 0 ? rows : throw new InvalidOperationException("The training state holds no batch.");
    }

    /// <summary>Checks a phase that may stand for others.</summary>
    private static void CheckSpecialPhase(TrainingState step, NetworkInfo info, int phase)
    {
        if (phase == info.LossPhases?.Outputs || phase == info.LossPhases?.Deltas)
        {
            return;
        }

        if (phase != info.DescentPhase)
        {
            Argument.IsIndex(phase, info.Phases.Length, "phase", nameof(phase));
        }

        if (step.Rule == DescentRule.None)
        {
            throw new InvalidOperationException(
                "Expected an optimizer that applies gradients where they arise, Sgd without dampening, weight decay and layers that train "
                + $"differently; found {step.Optimizer.GetType().Name}.");
        }
    }

    /// <summary>Begins the update of a step whose gradients are applied as they arise, if the optimizer's rule can do that.</summary>
    /// <returns>Whether it can; if not, nothing has changed.</returns>
    public static bool BeginDescent(TrainingState training)
    {
        if (training.Rule == DescentRule.None)
        {
            return false;
        }

        training.Advance();
        return true;
    }

    /// <summary>As the other, for a network whose running statistics follow those of the batch.</summary>
    /// <returns>Whether it can; if not, nothing has changed.</returns>
    public static bool BeginDescent(TrainingState training, Span<float> parameters)
    {
        if (training.Rule == DescentRule.None)
        {
            return false;
        }

        training.FollowBatch(parameters);
        training.Advance();
        return true;
    }

    /// <summary>Takes a step of gradient descent with the gradient that the state holds.</summary>
    public static void Update(TrainingState training, Span<float> parameters) => training.Update.Run(parameters);

    /// <summary>The rule of the state's optimizer.</summary>
    public static DescentRule Rule(TrainingState training) => training.Rule;

    /// <summary>Where the gradients of a step go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GradientTarget Target(TrainingState training, ref float parameters)
    {
        ref var gradients = ref training.GradientBuffer.Reference;
        return training.Descent is { } descent
            ? descent.TargetOf(
                ref gradients, ref parameters, ref training.OptimizerState.FirstMoment(ref gradients), training.OptimizerState.LearningRate)
            : new GradientTarget(ref gradients, ref parameters, ref gradients, learningRate: 0, momentum: 0);
    }

    /// <summary>The outputs of the last forward pass, without padding.</summary>
    public static ReadOnlySpan<float> Outputs(TrainingState training, int rows) => training.UnpadOutputs(rows);

    /// <summary>The random bits of one row of the step.</summary>
    /// <param name="training">The state.</param>
    /// <param name="stream">Which of the layers that draw random numbers.</param>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RandomRow Random(TrainingState training, int stream, nint row) =>
        new(training.NoiseSeed, stream, training.SampleNumber + training.FirstRow + row);

    /// <summary>The random bits of 16 rows of the step.</summary>
    /// <param name="training">The state.</param>
    /// <param name="stream">Which of the layers that draw random numbers.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RandomBlock RandomBlock(TrainingState training, int stream, nint row) =>
        new(training.NoiseSeed, stream, training.SampleNumber + training.FirstRow + row);

    /// <summary>The step's arena.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Step(TrainingState training) => ref training.Activations.Reference;

    /// <summary>The state's own copy of the inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Inputs(TrainingState training) => ref training.Inputs.Reference;

    /// <summary>What each row counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float RowScales(TrainingState training) => ref training.RowScales.Reference;

    /// <summary>The loss of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float RowLosses(TrainingState training) => ref training.RowLosses.Reference;

    internal static void CheckState(TrainingState training, NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceEquals(training.Info, info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, info.Name, nameof(training));
        }
    }
}
