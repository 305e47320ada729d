namespace NetGen.Generators.Model;

/// <summary>A layer of Elman's cells.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Units">The number of outputs of a step.</param>
/// <param name="Function">The activation inside the cell.</param>
internal sealed record SimpleRnnSpec(string Name, string Key, int Units, string Function) : RecurrentSpec(Name, Key, Units)
{
    public override string Kind => Describe(FormattableString.Invariant($"SimpleRnn {Units} {Function}"));

    public override int Gates => 1;

    public override int Kept => 0;

    public override int Deltas => 1;

    public override int States => 1;
}
