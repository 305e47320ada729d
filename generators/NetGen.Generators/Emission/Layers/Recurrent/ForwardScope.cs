using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>The values of one of the units that are computed together, for one of the vectors of samples.</summary>
internal sealed class ForwardScope(RecurrentPlan plan, RecurrentCell cell, RecurrentPass pass, int number, int vector, LaneVectors vectors) : StepScope(plan, cell)
{
    public override string Local(string name) => vectors.Name($"{name}{number}", vector);

    public override string Sum(string name)
    {
        var sum = pass.Sums.Single(sum => sum.Name == name);
        var waited = $"TLanes.Load(ref {Waiting(sum)})";
        return vectors.Count == 1 ? SumOf(sum, number)
            : sum.State is null ? waited
            : Add(vectors.Name($"{name}Sum{number}", vector), waited);
    }

    public override IEnumerable<string> Keep(string name, string value) => [$"TLanes.Store({value}, ref {Now(name)});"];

    /// <summary>Where terms of a sum wait that are computed before others, as an argument behind <c>ref</c>: its value, or else the output, will stand there.</summary>
    /// <exception cref="InvalidOperationException">More than one sum of the pass is not kept.</exception>
    public string Waiting(GateSum sum) => pass.Sums.Count(sum => !Cell.Kept.Contains(sum.Name)) > 1
        ? throw new InvalidOperationException($"Expected at most one sum that is not kept, found '{sum.Name}' and others.")
        : Now(Cell.Kept.Contains(sum.Name) ? sum.Name : RecurrentCell.Output);

    protected override string At(string offset) => LaneIndex.At($"{offset} + {(number == 0 ? "unit" : $"(unit + {number})")} * {LaneBlock.Samples}", vector);

    /// <summary>The value of a sum, whose terms of the state lie in two chains.</summary>
    public static string SumOf(GateSum sum, object number) => sum.State is null ? $"{sum.Name}Sum{number}" : Add($"{sum.Name}Sum{number}", $"{sum.Name}Odd{number}");
}
