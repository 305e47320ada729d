namespace NetGen.Generators.Model;

/// <summary>A layer of gated recurrent units.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Units">The number of outputs of a step.</param>
/// <param name="ResetAfter">Whether the state is reset behind its product with the weights, and not before.</param>
internal sealed record GruSpec(string Name, string Key, int Units, bool ResetAfter) : RecurrentSpec(Name, Key, Units)
{
    public override string Kind => Describe(FormattableString.Invariant($"Gru {Units}{(ResetAfter ? string.Empty : " reset before")}"));

    public override int Gates => 3;

    public override int Kept => ResetAfter ? 4 : 5;

    public override int Deltas => ResetAfter ? 4 : 3;

    public override int States => 1;

    public override int Passed => ResetAfter ? 0 : 2;
}
