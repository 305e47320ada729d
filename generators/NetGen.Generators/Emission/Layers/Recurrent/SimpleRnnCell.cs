using System.Collections.Immutable;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Elman's cell.</summary>
internal sealed class SimpleRnnCell(string function) : RecurrentCell
{
    private bool IsTanh => function == "Tanh";

    public override string Formula => $"h = {(IsTanh ? "tanh(a)" : "max(0, a)")}, a = W x + b + U h[t-1] + c";

    public override ImmutableArray<string> Kept => [];

    public override ImmutableArray<string> Deltas => ["a"];

    public override int CarriedGates => 1;

    public override IReadOnlyList<RecurrentPass> Passes =>
    [
        new([new("a", 0)], scope => scope.Keep(Output, IsTanh ? CellScope.Tanh(scope.Sum("a")) : $"TLanes.Relu({scope.Sum("a")})")),
    ];

    public override IEnumerable<string> Backward(BackwardScope scope)
    {
        yield return scope.Let("y", scope.Kept(Output));
        yield return scope.Delta("a", IsTanh
            ? CellScope.ThroughTanh("dh", "y")
            : "TLanes.Select(TLanes.GreaterThan(y, TLanes.Zero), dh, TLanes.Zero)");
    }
}
