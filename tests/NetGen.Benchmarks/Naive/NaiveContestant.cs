using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Naive;

/// <summary>Any workload in plain loops.</summary>
internal sealed class NaiveContestant : Contestant
{
    private readonly Workload _workload;
    private readonly NaiveNetwork _network;
    private readonly float[] _targets;
    private readonly float[] _result;
    private int _next;

    internal NaiveContestant(Workload workload)
    {
        _workload = workload;
        _network = new NaiveNetwork(workload.Architecture, workload.Loss, workload.Optimizer);
        _targets = workload.Problem.Labels.Length == 0 ? workload.Problem.Targets : OneHot(workload);
        _result = new float[workload.IsTraining ? 1 : workload.Problem.BatchSize * workload.Architecture.Outputs];
    }

    public override ReadOnlySpan<float> Result => _result;

    public override void Restart()
    {
        _network.Load(_workload.Problem.Parameters);
        _next = 0;
    }

    public override void Run(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (_workload.IsTraining)
            {
                Train();
            }
            else
            {
                Predict();
            }
        }
    }

    private static float[] OneHot(Workload workload)
    {
        var outputs = workload.Architecture.Outputs;
        var targets = new float[workload.Problem.Labels.Length * outputs];
        for (var row = 0; row < workload.Problem.Labels.Length; row++)
        {
            targets[(row * outputs) + workload.Problem.Labels[row]] = 1;
        }

        return targets;
    }

    private void Train()
    {
        var size = _workload.Problem.BatchSize;
        var loss = 0f;
        for (var row = _next * size; row < (_next + 1) * size; row++)
        {
            loss += _network.Learn(Row(_workload.Problem.Inputs, row, _workload.Architecture.Inputs), Row(_targets, row, _workload.Architecture.Outputs), size);
        }

        _network.Update();
        _result[0] = loss / size;
        _next = (_next + 1) % _workload.Problem.Batches;
    }

    private void Predict()
    {
        var outputs = _workload.Architecture.Outputs;
        for (var row = 0; row < _workload.Problem.BatchSize; row++)
        {
            _network.Predict(Row(_workload.Problem.Inputs, row, _workload.Architecture.Inputs)).CopyTo(_result, row * outputs);
        }
    }

    private static ReadOnlySpan<float> Row(float[] values, int row, int width) => values.AsSpan(row * width, width);
}
