using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Benchmarks.Libraries;

/// <summary>TorchSharp on one thread: forward, loss, backward and step, as its documentation shows them.</summary>
internal sealed class TorchContestant : Contestant
{
    private readonly Workload _workload;
    private readonly TorchSharp.Modules.Linear[] _layers;
    private readonly Tensor[] _inputs;
    private readonly Tensor[] _targets;
    private readonly float[] _loss = new float[1];
    private optim.Optimizer _optimizer;
    private int _next;

    internal TorchContestant(Workload workload)
    {
        _workload = workload;
        _layers = [.. workload.Architecture.Layers.Select(layer => nn.Linear(layer.Inputs, layer.Units))];
        var (problem, outputs) = (workload.Problem, workload.Architecture.Outputs);
        _inputs = Batches(tensor(problem.Inputs).reshape(-1, workload.Architecture.Inputs), problem);
        _targets = Batches(
            problem.Labels.Length > 0 ? tensor(Array.ConvertAll(problem.Labels, label => (long)label)) : tensor(problem.Targets).reshape(-1, outputs), problem);
        _optimizer = CreateOptimizer();
    }

    public override ReadOnlySpan<float> Result => _loss;

    public override void Restart()
    {
        using (no_grad())
        {
            var start = 0;
            foreach (var (layer, shape) in _layers.Zip(_workload.Architecture.Layers))
            {
                Copy(layer.weight!, start, [shape.Inputs, shape.Units], transpose: true);
                Copy(layer.bias!, start + (shape.Inputs * shape.Units), [shape.Units], transpose: false);
                start += shape.ParameterCount;
            }
        }

        _optimizer.Dispose();
        _optimizer = CreateOptimizer();
        _next = 0;
    }

    public override void Run(long count)
    {
        for (var step = 0L; step < count; step++)
        {
            using var scope = NewDisposeScope();
            _optimizer.zero_grad();
            var loss = Loss(Logits(_inputs[_next]), _targets[_next]);
            loss.backward();
            _optimizer.step();
            _loss[0] = loss.ToSingle();
            _next = (_next + 1) % _inputs.Length;
        }
    }

    public override void Dispose()
    {
        _optimizer.Dispose();
        Array.ForEach(_layers, layer => layer.Dispose());
        Array.ForEach([.. _inputs, .. _targets], batch => batch.Dispose());
    }

    private static Tensor[] Batches(Tensor rows, Problem problem) =>
        [.. Enumerable.Range(0, problem.Batches).Select(batch => rows.narrow(0, batch * problem.BatchSize, problem.BatchSize))];

    private void Copy(Tensor target, int start, long[] shape, bool transpose)
    {
        var count = (int)shape.Aggregate((product, size) => product * size);
        using var values = tensor(_workload.Problem.Parameters.AsSpan(start, count).ToArray()).reshape(shape);
        target.copy_(transpose ? values.t() : values);
    }

    /// <summary>The last layer's sums; its sigmoid or softmax is part of the cross entropies.</summary>
    private Tensor Logits(Tensor values)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            values = _layers[i].call(values);
            if (i < _layers.Length - 1)
            {
                values = _workload.Architecture.Layers[i].Activation == Activation.Tanh ? tanh(values) : nn.functional.relu(values);
            }
        }

        return values;
    }

    private Tensor Loss(Tensor logits, Tensor targets) => _workload.Loss switch
    {
        NetGen.Loss.MeanSquaredError => nn.functional.mse_loss(sigmoid(logits), targets),
        NetGen.Loss.BinaryCrossEntropy => nn.functional.binary_cross_entropy_with_logits(logits, targets),
        _ => nn.functional.cross_entropy(logits, targets),
    };

    private optim.Optimizer CreateOptimizer()
    {
        var parameters = _layers.SelectMany(layer => layer.parameters()).ToArray();
        return _workload.Optimizer switch
        {
            OptimizerRule.Sgd => optim.SGD(parameters, learningRate: 0.5),
            OptimizerRule.Momentum => optim.SGD(parameters, learningRate: 0.01, momentum: 0.9),
            _ => optim.Adam(parameters, lr: 1e-3),
        };
    }
}
