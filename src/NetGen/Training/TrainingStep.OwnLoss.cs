namespace NetGen;

/// <content>The step with a loss of the user's own, which sees the outputs of the whole batch before any delta is computed.</content>
internal sealed partial class TrainingStep<TNetwork>
{
    /// <summary>Runs all chunks up to their deltas, and all but the last to their gradients. More than one are passed forward twice.</summary>
    private float RunOwnLoss(ILoss own, LossMemory memory)
    {
        var phases = TNetwork.Info.LossPhases!;
        for (BeginBatch(); ; NextChunk())
        {
            RunForward(phases);
            Keep(memory);
            Count();
            if (IsLastChunk)
            {
                break;
            }
        }

        var loss = (float)(memory.Compute(own, _reader.Rows, _reader.Weights) + _training.PenaltyValue);
        if (float.IsFinite(loss))
        {
            RunBackward(memory, phases);
        }

        return loss;
    }

    private void RunBackward(LossMemory memory, LossPhases phases)
    {
        if (IsOneChunk)
        {
            RunDeltas(memory, phases);
            return;
        }

        for (BeginBatch(); ; NextChunk())
        {
            RunForward(phases);
            RunDeltas(memory, phases);
            if (IsLastChunk)
            {
                return;
            }

            RunParts(_computeGradients);
        }
    }

    private void RunForward(LossPhases phases)
    {
        RunPhases(0, phases.Whole);
        RunPhase(phases.Outputs);
    }

    private void RunDeltas(LossMemory memory, LossPhases phases)
    {
        for (var row = 0; row < _training.Rows; row++)
        {
            _training.SetOutputGradient(row, memory.Gradient(_first + row));
        }

        RunPhase(phases.Deltas);
        RunPhases(phases.Whole + 1, _gradientPhase);
    }

    private void Keep(LossMemory memory)
    {
        for (var row = 0; row < _training.Rows; row++)
        {
            memory.SetRow(_first + row, _training.OutputRow(row), _training.Target(row));
        }
    }
}
