using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Everything between a gradient and new parameters: gradient clipping, weight decay, the optimizer's rule, constraints. It runs in
/// stages with a barrier between, each in any number of parts, with the same bits.
/// </summary>
internal sealed class ParameterUpdate
{
    /// <summary>In floats: so many that asking for their lines waits once for many, and so few that they stay in the nearest cache.</summary>
    private const int SharedBlock = 4096;

    private readonly NetworkInfo _info;
    private readonly TrainingState _training;
    private readonly RowSums? _squares;
    private readonly bool _changesRanges;
    private readonly bool _projectsColumns;

    internal ParameterUpdate(TrainingState training)
    {
        _training = training;
        _info = training.Info;
        _squares = _info.Clipping is { NeedsNorms: true } ? new RowSums(_info) : null;
        _projectsColumns = _info.Tensors.Any(static tensor => tensor.Constraints.Any(static constraint => constraint.TakesWholeColumns));
        _changesRanges = _info.Clipping is not null
            || _info.Tensors.Any(static tensor => tensor.Decay is not null || tensor.Constraints.Any(static constraint => !constraint.TakesWholeColumns));
    }

    /// <summary>The number of stages.</summary>
    internal int StageCount => 1 + (_squares is null ? 0 : 1) + (_projectsColumns ? 1 : 0);

    /// <summary>Takes one step with the gradients of the training state, on the calling thread.</summary>
    internal void Run(Span<float> parameters)
    {
        _training.FollowBatch(parameters);
        _training.Advance();
        for (var stage = 0; stage < StageCount; stage++)
        {
            RunStage(stage, parameters, part: 0, parts: 1);
        }
    }

    /// <summary>
    /// Runs one part of a stage, once the optimizer has advanced. The first stage reads and writes only what
    /// <see cref="NetworkInfo.ParameterRange"/> gives to the part: it may follow the gradients of that part without a barrier.
    /// </summary>
    internal void RunStage(int stage, Span<float> parameters, int part, int parts)
    {
        var step = _squares is null ? 0 : 1;
        if (stage < step)
        {
            ClearFrozenGradients(part, parts);
            _squares!.Measure(_training.Gradients, part, parts, static (_, row) => DoubleSum.Of<SquareTerm>(row));
        }
        else if (stage == step)
        {
            Step(parameters, part, parts);
        }
        else
        {
            ProjectColumns(parameters, part, parts);
        }
    }

    /// <summary>What does not train has no part in the norm of all gradients either.</summary>
    private void ClearFrozenGradients(int part, int parts)
    {
        var (start, end) = _info.ParameterRange(part, parts);
        foreach (var group in _training.OptimizerState.Groups)
        {
            var (from, to) = (int.Max(start, group.Start), int.Min(end, group.End));
            if (group.IsFrozen && from < to)
            {
                _training.Gradients[from..to].Clear();
            }
        }
    }

    private void Step(Span<float> parameters, int part, int parts)
    {
        var (start, end) = _info.ParameterRange(part, parts);
        if (_changesRanges)
        {
            ClipAndDecay(parameters, start, end);
        }

        // Other threads of the step have read these parameters; a thread alone has nothing to wait for.
        var block = parts == 1 ? end - start : SharedBlock;
        for (var from = start; from < end; from += block)
        {
            var to = int.Min(from + block, end);
            if (parts > 1)
            {
                Prefetch.LinesToWrite(parameters[from..to]);
            }

            _training.Optimizer.Apply(parameters[from..to], _training.Gradients[from..to], _training.OptimizerState, from);
        }

        if (_changesRanges)
        {
            ProjectRows(parameters, start, end);
        }
    }

    private void ClipAndDecay(Span<float> parameters, int start, int end)
    {
        var allSquares = _squares?.Total() ?? 0;
        for (var index = 0; index < _info.Tensors.Length; index++)
        {
            var tensor = _info.Tensors[index];
            var (from, to) = (int.Max(start, tensor.Offset), int.Min(end, tensor.End));
            if (from < to)
            {
                _info.Clipping?.Clip(_training.Gradients[from..to], _squares?.Of(index) ?? 0, allSquares);
                var factors = _training.Factors(index);
                if (!factors.IsFrozen)
                {
                    tensor.Decay?.Apply(parameters[from..to], _training.LearningRate * factors.LearningRate * factors.WeightDecay);
                }
            }
        }
    }

    private void ProjectRows(Span<float> parameters, int start, int end)
    {
        for (var index = 0; index < _info.Tensors.Length; index++)
        {
            var tensor = _info.Tensors[index];
            var (first, last) = tensor.RowsWithin(start, end);
            foreach (var constraint in tensor.Constraints)
            {
                if (!constraint.TakesWholeColumns && first < last && !_training.Factors(index).IsFrozen)
                {
                    constraint.Project(tensor.In(parameters).SliceRows(first, last - first));
                }
            }
        }
    }

    /// <summary>Projects a part of the columns, cut between cache lines.</summary>
    private void ProjectColumns(Span<float> parameters, int part, int parts)
    {
        for (var index = 0; index < _info.Tensors.Length; index++)
        {
            var tensor = _info.Tensors[index];
            var blocks = (tensor.Columns + ColumnNorms.Block - 1) / ColumnNorms.Block;
            var first = (int)((long)blocks * part / parts) * ColumnNorms.Block;
            var last = int.Min((int)((long)blocks * (part + 1) / parts) * ColumnNorms.Block, tensor.Columns);
            foreach (var constraint in tensor.Constraints)
            {
                if (constraint.TakesWholeColumns && first < last && !_training.Factors(index).IsFrozen)
                {
                    constraint.Project(tensor.In(parameters).SliceColumns(first, last - first));
                }
            }
        }
    }
}
