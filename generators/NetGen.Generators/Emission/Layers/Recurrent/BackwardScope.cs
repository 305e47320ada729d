using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The values of one unit on the way back through a step, for some of 16 samples.</summary>
/// <param name="plan">The layer.</param>
/// <param name="cell">Its cell.</param>
/// <param name="place">Where the samples lie in the values of all units.</param>
internal sealed class BackwardScope(RecurrentPlan plan, RecurrentCell cell, string place) : StepScope(plan, cell)
{
    public override string Local(string name) => name;

    public override string Sum(string name) => throw new InvalidOperationException("The way back has no sums of gates.");

    public override IEnumerable<string> Keep(string name, string value) => throw new InvalidOperationException("The way back keeps derivatives only.");

    protected override string At(string offset) => $"{offset} + {place}";

    /// <summary>The line that keeps a derivative.</summary>
    public string Delta(string name, string value) =>
        $"TLanes.Store({value}, ref derivatives, {At(Offset(Cell.Deltas.IndexOf(name)))});";

    /// <summary>The line that hands a derivative back to the step before.</summary>
    public string Carry(string name, string value) => $"TLanes.Store({value}, ref carries, {At(CarryOffset(name))});";

    /// <summary>A derivative that has been handed back.</summary>
    public string Carried(string name) => $"TLanes.Load(ref carries, {At(CarryOffset(name))})";

    private string CarryOffset(string name) => Offset(name == RecurrentCell.OutputCarry ? 0 : 1 + Cell.Carries.IndexOf(name));
}
