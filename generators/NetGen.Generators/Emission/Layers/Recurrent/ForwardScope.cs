using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The values of one of the units that are computed together, for some of 16 samples.</summary>
internal sealed class ForwardScope(RecurrentPlan plan, RecurrentCell cell, RecurrentPass pass, int number) : StepScope(plan, cell)
{
    public override string Local(string name) => $"{name}{number}";

    public override string Sum(string name) => SumOf(pass.Sums.Single(sum => sum.Name == name), number);

    public override IEnumerable<string> Keep(string name, string value) => [$"TLanes.Store({value}, ref {Now(name)});"];

    protected override string At(string offset) => $"{offset} + {(number == 0 ? "unit" : $"(unit + {number})")} * {LaneBlock.Samples}";

    /// <summary>The value of a sum, whose terms of the state lie in two chains.</summary>
    public static string SumOf(GateSum sum, object number) => sum.State is null ? $"{sum.Name}Sum{number}" : Add($"{sum.Name}Sum{number}", $"{sum.Name}Odd{number}");
}
