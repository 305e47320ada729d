using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>How methods hand on the rows of the network's inputs: by one reference for each.</summary>
internal static class InputRows
{
    public static string Parameters(NetworkPlan plan) => string.Join(", ", plan.Inputs.Select(input => $"ref {Type(input)} {input.Name}"));

    public static string Arguments(NetworkPlan plan) => string.Join(", ", plan.Inputs.Select(input => $"ref {input.Name}"));

    /// <summary>References to where spans begin.</summary>
    public static string[] References(IEnumerable<string> spans) => [.. spans.Select(span => $"ref {Runtime.Reference}({span})")];

    /// <summary>Writes locals for the rows that a training state holds: blocks of <c>rows</c> rows one after the other.</summary>
    public static void EmitOf(SourceWriter writer, NetworkPlan plan, string training)
    {
        foreach (var input in plan.Inputs)
        {
            var start = $"{Runtime.TrainingCalls}.{(input.IsIndices ? "Indices" : "Inputs")}({training})";
            writer.WriteLine($"ref var {input.Name} = ref {(input.First == 0 ? start : At(input.IsIndices, start, $"(nint)rows * {input.First}"))};");
        }
    }

    /// <summary>A value behind the first.</summary>
    public static string At(bool isIndices, string start, string offset) =>
        isIndices ? $"{Runtime.Unsafe}.Add(ref {start}, {offset})" : $"Kernels.At(ref {start}, {offset})";

    private static string Type(InputPlan input) => input.IsIndices ? "int" : "float";
}
