namespace NetGen.Generators.Model;

/// <summary>A layer of long short-term memory.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Key">The name in checkpoints.</param>
/// <param name="Units">The number of outputs of a step.</param>
/// <param name="ForgetBias">Where the biases of the forget gate start.</param>
internal sealed record LstmSpec(string Name, string Key, int Units, float ForgetBias) : RecurrentSpec(Name, Key, Units)
{
    public override string Kind => Describe(FormattableString.Invariant($"Lstm {Units}"));

    public override int Gates => 4;

    public override int Kept => 6;

    public override int Deltas => 4;

    public override int States => 2;
}
