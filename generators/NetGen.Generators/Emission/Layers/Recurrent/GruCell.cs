using System.Collections.Immutable;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The gated recurrent unit whose reset gate multiplies the product with the weights.</summary>
internal sealed class GruCell : RecurrentCell
{
    public override string Formula => "r, z = sigmoid(W x + b + U h[t-1] + c), q = U h[t-1] + c, n = tanh(W x + b + r q), h = (1 - z) n + z h[t-1]";

    public override ImmutableArray<string> Kept => ["r", "z", "n", "q"];

    public override ImmutableArray<string> Deltas => ["r", "z", "q", "n"];

    public override int CarriedGates => 3;

    public override bool StartsCarry => true;

    public override (int Gate, int Shift)? InputShift => (2, 1);

    public override IReadOnlyList<RecurrentPass> Passes =>
    [
        new([new("r", 0), new("z", 1), new("q", 2, ReadsInputs: false), new("n", 2, State: null)], Forward),
    ];

    public override IEnumerable<string> Backward(BackwardScope scope)
    {
        foreach (var name in Kept)
        {
            yield return scope.Let(name, scope.Kept(name));
        }

        yield return scope.Let("dn", CellScope.ThroughTanh(CellScope.Multiply("dh", CellScope.Complement("z")), "n"));
        yield return scope.Delta("r", CellScope.ThroughGate(CellScope.Multiply("dn", "q"), "r"));
        yield return scope.Delta("z", CellScope.ThroughGate(CellScope.Multiply("dh", CellScope.Subtract(scope.Before(Output), "n")), "z"));
        yield return scope.Delta("q", CellScope.Multiply("dn", "r"));
        yield return scope.Delta("n", "dn");
        yield return scope.Carry(OutputCarry, CellScope.Multiply("dh", "z"));
    }

    private static IEnumerable<string> Forward(CellScope scope) =>
    [
        scope.Let("r", CellScope.Gate(scope.Sum("r"))),
        scope.Let("z", CellScope.Gate(scope.Sum("z"))),
        scope.Let("q", scope.Sum("q")),
        scope.Let("n", CellScope.Tanh(CellScope.MultiplyAdd(scope.Local("r"), scope.Local("q"), scope.Sum("n")))),
        .. new[] { "r", "z", "n", "q" }.SelectMany(name => scope.Keep(name, scope.Local(name))),
        .. scope.Keep(Output, CellScope.MultiplyAdd(scope.Local("z"), CellScope.Subtract(scope.Before(Output), scope.Local("n")), scope.Local("n"))),
    ];
}
