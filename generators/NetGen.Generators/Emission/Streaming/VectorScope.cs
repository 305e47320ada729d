using NetGen.Generators.Emission.Layers.Recurrent;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>The values of a vector of units of one step.</summary>
internal sealed class VectorScope(RecurrentPlan plan, RecurrentCell cell, RecurrentPass pass) : CellScope
{
    /// <summary>The value, or 0 where it is tiny.</summary>
    public static string Flush(string arguments) => $"{Runtime.StreamCalls}.Flush<TLanes, TVector>({arguments})";

    public override string Local(string name) => name;

    public override string Sum(string name) => ForwardScope.SumOf(pass.Sums.Single(sum => sum.Name == name), string.Empty);

    public override string Before(string name) => Load(name);

    public override string Kept(string name) => Load(name);

    public override string VanishWith(string state, string value) => Flush($"{value}, {Local(state)}");

    public override IEnumerable<string> Keep(string name, string value)
    {
        var isOutput = name == RecurrentCell.Output;
        if (isOutput || cell.States.Contains(name))
        {
            var isAsked = !isOutput || !cell.OutputVanishesWithState;
            yield return $"var {name}Now = {(isAsked ? Flush(value) : value)};";
            value = $"{name}Now";
        }

        if (isOutput)
        {
            yield return $"TLanes.Store({value}, ref outputs, step * {StreamState.Stride(plan)} + unit);";
            yield return $"if (TLanes.Count >= {plan.Units})";
            yield return "{";
            yield return $"    TLanes.Store({value}, ref state, unit);";
            yield return "}";
        }
        else if (cell.States.Contains(name) || cell.Passed.Contains(name))
        {
            yield return $"TLanes.Store({value}, ref state, {StreamState.Offset(plan, cell, name)} + unit);";
        }
    }

    private string Load(string name) => $"TLanes.Load(ref state, {StreamState.Offset(plan, cell, name)} + unit)";
}
