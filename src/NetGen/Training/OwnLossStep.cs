namespace NetGen;

/// <summary>The gradient of a single batch for a loss of the user's own, on the calling thread.</summary>
internal static class OwnLossStep
{
    internal static float Run<TNetwork>(TNetwork network, Batch batch, TrainingState training, ILoss loss)
        where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        var phases = info.LossPhases!;
        training.BeginStep(batch);
        batch.Inputs.CopyTo(training.Inputs.Span);
        batch.Indices.CopyTo(training.Indices);
        RunPhases(network, training, 0, phases.Whole);
        network.RunPhase(phases.Outputs, training, part: 0, parts: 1);

        var memory = training.OwnLoss;
        for (var row = 0; row < batch.Count; row++)
        {
            memory.SetRow(row, training.OutputRow(row), training.Target(row));
        }

        var value = (float)(memory.Compute(loss, batch.Count, batch.SampleWeights) + training.PenaltyValue);
        if (float.IsFinite(value))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                training.SetOutputGradient(row, memory.Gradient(row));
            }

            network.RunPhase(phases.Deltas, training, part: 0, parts: 1);
            RunPhases(network, training, phases.Whole + 1, info.Phases.Length);
        }

        training.Rows = 0;
        return value;
    }

    private static void RunPhases<TNetwork>(TNetwork network, TrainingState training, int start, int end)
        where TNetwork : class, INetwork<TNetwork>
    {
        for (var phase = start; phase < end; phase++)
        {
            network.RunPhase(phase, training, part: 0, parts: 1);
        }
    }
}
