namespace NetGen.Generators.Planning;

/// <summary>One decision, made for each register file.</summary>
internal sealed record ForEachFile<TPlan>(TPlan Wide, TPlan Narrow)
    where TPlan : notnull
{
    public bool AreEqual => EqualityComparer<TPlan>.Default.Equals(Wide, Narrow);

    public static ForEachFile<TPlan> Decide(Func<RegisterFile, TPlan> plan) => new(plan(RegisterFile.Wide), plan(RegisterFile.Narrow));

    public override string ToString() => AreEqual ? $"{Wide}" : $"{Wide} ({RegisterFile.Wide.Name}) or {Narrow} ({RegisterFile.Narrow.Name})";
}
