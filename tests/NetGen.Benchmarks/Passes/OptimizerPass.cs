using NetGen.Benchmarks.Contestants;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Passes;

/// <summary>An optimizer's pass over parameters whose gradients are what they are throughout. A unit is one step.</summary>
internal sealed class OptimizerPass : Contestant
{
    private readonly Optimizer _optimizer;
    private readonly OptimizerState _state;
    private readonly AlignedBuffer _parameters;
    private readonly AlignedBuffer _gradients;

    internal OptimizerPass(Optimizer optimizer, int length)
    {
        _optimizer = optimizer;
        _state = optimizer.CreateState(length);
        _parameters = new AlignedBuffer(length);
        _gradients = new AlignedBuffer(length, companion: 1);
        var random = new Random(1);
        foreach (ref var gradient in _gradients.Span)
        {
            gradient = random.NextSingle() - 0.5f;
        }
    }

    public override ReadOnlySpan<float> Result => _parameters.Span[..1];

    public override void Restart()
    {
    }

    public override void Run(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            _optimizer.Update(_parameters.Span, _gradients.Span, _state);
        }
    }
}
