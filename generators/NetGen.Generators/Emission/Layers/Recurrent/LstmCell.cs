using System.Collections.Immutable;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Long short-term memory.</summary>
internal sealed class LstmCell : RecurrentCell
{
    public override string Formula => "i, f, o = sigmoid(W x + b + U h[t-1] + c), g = tanh(W x + b + U h[t-1] + c), m = f m[t-1] + i g, h = o tanh(m)";

    public override ImmutableArray<string> Kept => ["i", "f", "g", "o", "memory", "tanh"];

    public override ImmutableArray<string> States => ["memory"];

    /// <summary>The memory is 0 or no tiny number, so is its tanh, and o is 0 or at least 2^-25.</summary>
    public override bool OutputVanishesWithState => true;

    public override ImmutableArray<string> Deltas => ["i", "f", "g", "o"];

    public override ImmutableArray<string> Carries => ["memory"];

    public override int CarriedGates => 4;

    public override IReadOnlyList<RecurrentPass> Passes =>
    [
        // The memory waits for the first three.
        new([new("f", 1), new("i", 0), new("g", 2), new("o", 3)], Forward),
    ];

    public override IEnumerable<string> Backward(BackwardScope scope)
    {
        foreach (var name in new[] { "i", "f", "g", "o", "tanh" })
        {
            yield return scope.Let(name, scope.Kept(name));
        }

        yield return scope.Let("dm", CellScope.Add(scope.Carried("memory"), CellScope.ThroughTanh(CellScope.Multiply("dh", "o"), "tanh")));
        yield return scope.Delta("i", CellScope.ThroughGate(CellScope.Multiply("dm", "g"), "i"));
        yield return scope.Delta("f", CellScope.ThroughGate(CellScope.Multiply("dm", scope.Before("memory")), "f"));
        yield return scope.Delta("g", CellScope.ThroughTanh(CellScope.Multiply("dm", "i"), "g"));
        yield return scope.Delta("o", CellScope.ThroughGate(CellScope.Multiply("dh", "tanh"), "o"));
        yield return scope.Carry("memory", CellScope.Multiply("dm", "f"));
    }

    private static IEnumerable<string> Forward(CellScope scope) =>
    [
        scope.Let("f", CellScope.Gate(scope.Sum("f"))),
        scope.Let("i", CellScope.Gate(scope.Sum("i"))),
        scope.Let("g", CellScope.Tanh(scope.Sum("g"))),
        scope.Let("o", CellScope.Gate(scope.Sum("o"))),
        scope.Let("memory", CellScope.MultiplyAdd(scope.Local("f"), scope.Before("memory"), CellScope.Multiply(scope.Local("i"), scope.Local("g")))),
        scope.Let("tanh", scope.VanishWith("memory", CellScope.Tanh(scope.Local("memory")))),
        .. new[] { "i", "f", "g", "o", "memory", "tanh" }.SelectMany(name => scope.Keep(name, scope.Local(name))),
        .. scope.Keep(Output, CellScope.Multiply(scope.Local("o"), scope.Local("tanh"))),
    ];
}
