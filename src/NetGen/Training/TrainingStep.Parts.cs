using NetGen.CompilerServices;

namespace NetGen;

/// <content>The parts that a step's work is cut into: any thread may run any of them.</content>
internal sealed partial class TrainingStep<TNetwork>
{
    private void RunPhasePart(int part, int parts)
    {
        if (_gathers)
        {
            Gather(part, parts);
        }

        _network.RunPhase(_phase, _training, part, parts);
    }

    /// <summary>
    /// Lays out a part of the chunk's rows: those that the phases split by samples read in the same part, so that nobody has to wait for them.
    /// </summary>
    private void Gather(int part, int parts)
    {
        var size = TNetwork.Info.InputSize;
        var (start, end) = TNetwork.Info.RowRange(_training.Rows, part, parts);
        if (!TNetwork.Info.HasPlainInput)
        {
            var rows = _training.RowsToSplit.AsSpan((start * size)..(end * size));
            _reader.CopyInputs(_first + start, rows);
            InputSplit.Split(TNetwork.Info, rows, start, _training.Rows, _training.Inputs.Span, _training.Indices);
        }
        else if (_training.BorrowedInputs is null)
        {
            _reader.CopyInputs(_first + start, _training.Inputs.Span[(start * size)..(end * size)]);
        }

        for (var row = start; row < end; row++)
        {
            if (_hasLabels)
            {
                _training.SetLabel(row, _reader.Label(_first + row));
            }
            else
            {
                _training.SetTarget(row, _reader.Target(_first + row));
            }
        }
    }

    /// <summary>Applies each gradient where it arises.</summary>
    private void Descend(int part, int parts) =>
        _network.RunPhase(TNetwork.Info.DescentPhase!.Value, _training, part, parts);

    /// <summary>Computes the gradients of a part of the parameters, and adds those of the chunks before.</summary>
    private void ComputeGradients(int part, int parts)
    {
        _network.RunPhase(_gradientPhase, _training, part, parts);
        if (_accumulated is null)
        {
            return;
        }

        var (start, end) = TNetwork.Info.ParameterRange(part, parts);
        var sums = _accumulated.Span[start..end];
        var gradients = _training.Gradients[start..end];
        if (_first > 0)
        {
            Accumulation.Add(sums, gradients);
        }

        if (!IsLastChunk)
        {
            gradients.CopyTo(sums);
        }
    }

    /// <summary>
    /// Computes the gradients of a part of the parameters and updates them: nobody else reads or writes these in this phase, so nothing
    /// has to wait between the gradients and the first stage of the update.
    /// </summary>
    private void ComputeGradientsAndUpdate(int part, int parts)
    {
        if (_stage == 0)
        {
            ComputeGradients(part, parts);
        }

        Update(part, parts);
    }

    private void Update(int part, int parts) =>
        _training.Update.RunStage(_stage, _network.Parameters, part, parts);
}
