using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Yardstick;

/// <summary>A workload in hand-written C, which loops on its own side.</summary>
internal sealed unsafe class YardstickContestant : Contestant
{
    private readonly Problem _problem;
    private readonly delegate* unmanaged<float*, void*, float*, void> _load;
    private readonly delegate* unmanaged<long, float> _run;
    private readonly delegate* unmanaged<float*, void> _outputs;
    private readonly float[] _result;

    /// <summary>Finds a workload's functions, which are named after it.</summary>
    /// <exception cref="NotAvailableException">There is no library, or it lacks this workload.</exception>
    internal YardstickContestant(Workload workload)
    {
        _problem = workload.Problem;
        _load = (delegate* unmanaged<float*, void*, float*, void>)Find(workload, "load");
        _run = (delegate* unmanaged<long, float>)Find(workload, "run");
        _outputs = workload.IsTraining ? null : (delegate* unmanaged<float*, void>)Find(workload, "outputs");
        _result = new float[workload.IsTraining ? 1 : _problem.BatchSize * workload.Architecture.Outputs];
    }

    public override ReadOnlySpan<float> Result
    {
        get
        {
            if (_outputs != null)
            {
                fixed (float* result = _result)
                {
                    _outputs(result);
                }
            }

            return _result;
        }
    }

    public override void Restart()
    {
        // The arrays are pinned for good: C keeps the addresses of the first two.
        fixed (float* inputs = _problem.Inputs, targets = _problem.Targets, parameters = _problem.Parameters)
        {
            fixed (int* labels = _problem.Labels)
            {
                _load(inputs, labels == null ? targets : labels, parameters);
            }
        }
    }

    public override void Run(long count)
    {
        var last = _run(count);
        if (_outputs == null)
        {
            _result[0] = last;
        }
    }

    private static nint Find(Workload workload, string suffix)
    {
        var name = $"{workload.Name.ToLowerInvariant()}_{suffix}";
        var address = YardstickLibrary.Instance.Find(name);
        return address != 0 ? address : throw new NotAvailableException($"the C sources have no {name}");
    }
}
