using System.Collections.Immutable;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The gated recurrent unit whose reset gate multiplies the state, so that a second pass needs that of all units.</summary>
internal sealed class ResetBeforeGruCell : RecurrentCell
{
    public override string Formula => "r, z = sigmoid(W x + b + U h[t-1] + c), n = tanh(W x + b + U (r h[t-1]) + c), h = (1 - z) n + z h[t-1]";

    // The state before and its reset form lie side by side, as the values that the weights are multiplied with.
    public override ImmutableArray<string> Kept => ["before", "reset", "r", "z", "n"];

    public override ImmutableArray<string> Passed => ["reset", "z"];

    public override ImmutableArray<string> Deltas => ["r", "z", "n"];

    public override int CarriedGates => 2;

    public override bool StartsCarry => true;

    public override RecurrentValue? OtherValue => new(2, "before", "reset");

    public override IReadOnlyList<RecurrentPass> Passes =>
    [
        new([new("r", 0), new("z", 1)], Reset),
        new([new("n", 2, State: "reset")], Forward),
    ];

    public override BackwardPass? SecondBackward => new(2, scope =>
    [
        scope.Let("r", scope.Kept("r")),
        scope.Delta("r", CellScope.ThroughGate(CellScope.Multiply("de", scope.Kept("before")), "r")),
        scope.Carry(OutputCarry, CellScope.MultiplyAdd("de", "r", scope.Carried(OutputCarry))),
    ]);

    public override IEnumerable<string> Backward(BackwardScope scope) =>
    [
        scope.Let("z", scope.Kept("z")),
        scope.Let("n", scope.Kept("n")),
        scope.Delta("z", CellScope.ThroughGate(CellScope.Multiply("dh", CellScope.Subtract(scope.Kept("before"), "n")), "z")),
        scope.Delta("n", CellScope.ThroughTanh(CellScope.Multiply("dh", CellScope.Complement("z")), "n")),
        scope.Carry(OutputCarry, CellScope.Multiply("dh", "z")),
    ];

    private static IEnumerable<string> Reset(CellScope scope) =>
    [
        scope.Let("r", CellScope.Gate(scope.Sum("r"))),
        scope.Let("before", scope.Before(Output)),
        .. scope.Keep("before", scope.Local("before")),
        .. scope.Keep("r", scope.Local("r")),
        .. scope.Keep("z", CellScope.Gate(scope.Sum("z"))),
        .. scope.Keep("reset", CellScope.Multiply(scope.Local("r"), scope.Local("before"))),
    ];

    private static IEnumerable<string> Forward(CellScope scope) =>
    [
        scope.Let("n", CellScope.Tanh(scope.Sum("n"))),
        .. scope.Keep("n", scope.Local("n")),
        .. scope.Keep(Output, CellScope.MultiplyAdd(scope.Kept("z"), CellScope.Subtract(scope.Before(Output), scope.Local("n")), scope.Local("n"))),
    ];
}
