using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The values of a step in blocks of 16 samples.</summary>
internal abstract class StepScope(RecurrentPlan plan, RecurrentCell cell) : CellScope
{
    protected RecurrentCell Cell => cell;

    public override string Before(string name) => $"(time == 0 ? TLanes.Zero : TLanes.Load(ref {StateBefore(name)}))";

    public override string Kept(string name) => $"TLanes.Load(ref {Place(name, "h", "now")})";

    /// <summary>A value of the step before, as an argument behind <c>ref</c>.</summary>
    protected string StateBefore(string name) => Place(name, "hBefore", "before");

    /// <summary>A value of this step, as an argument behind <c>ref</c>.</summary>
    protected string Now(string name) => Place(name, "h", "now");

    /// <summary>The place of a unit among the values of all units that begin at an offset.</summary>
    protected abstract string At(string offset);

    /// <summary>Where the values of all units begin that lie behind so many others.</summary>
    protected string Offset(int values) => $"{values * plan.Units * LaneBlock.Samples}";

    private string Place(string name, string output, string kept) => name == RecurrentCell.Output
        ? $"{output}, {At("0")}"
        : $"{kept}, {At(Offset(cell.Kept.IndexOf(name)))}";
}
