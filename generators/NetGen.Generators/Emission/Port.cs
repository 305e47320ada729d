using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>The parameters of emitted methods that are rows of one of the network's inputs or outputs.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Size">The number of values in a row, as an expression.</param>
/// <param name="Rows">A row of it in words.</param>
internal sealed record Port(string Name, string Type, string Size, string Rows)
{
    public string Parameter => $"{Type} {Name}";

    /// <summary>Whether it is made of whole numbers.</summary>
    public bool IsLabels => Type == Runtime.ReadOnlyLabels;

    /// <summary>For indices: what they are smaller than.</summary>
    public int? Vocabulary { get; init; }

    public static string Parameters(IEnumerable<Port> ports) => string.Join(", ", ports.Select(port => port.Parameter));

    public static string[] Names(IEnumerable<Port> ports) => [.. ports.Select(port => port.Name)];

    /// <summary>The inputs of methods that take a single row of each, or several.</summary>
    public static IReadOnlyList<Port> Inputs(NetworkPlan plan, bool isRow = false) =>
    [
        .. plan.Inputs.Select(input => new Port(
            plan.Inputs.Count == 1 && isRow ? "input" : input.Name,
            input.IsIndices ? Runtime.ReadOnlyLabels : Runtime.ReadOnlyFloats,
            plan.Inputs.Count == 1 ? "InputSize" : $"{input.Size}",
            Literals.Count(input.Size, input.IsIndices ? "index" : "value").Replace("indexs", "indices") + (input.Vocabulary is { } vocabulary ? $" from 0 to {vocabulary - 1}" : string.Empty))
        {
            Vocabulary = input.Vocabulary,
        }),
    ];

    /// <summary>What receives the outputs.</summary>
    public static IReadOnlyList<Port> Outputs(NetworkPlan plan, bool isRow = false) =>
        [.. plan.Outputs.Select(output => Output(plan, output, isRow ? "output" : "outputs", string.Empty, Runtime.Floats))];

    /// <summary>Something of each output: targets, or a gradient.</summary>
    public static IReadOnlyList<Port> OfOutputs(NetworkPlan plan, string singleName, string suffix) =>
        [.. plan.Outputs.Select(output => Output(plan, output, singleName, suffix, Runtime.ReadOnlyFloats))];

    /// <summary>The targets, of classifications as labels.</summary>
    public static IReadOnlyList<Port> Labels(NetworkPlan plan) =>
    [
        .. plan.Outputs.Select(output => LossTraits.Of(output.Loss).IsOfClasses
            ? Output(plan, output, "labels", "Labels", Runtime.ReadOnlyLabels)
            : Output(plan, output, "targets", "Targets", Runtime.ReadOnlyFloats)),
    ];

    private static Port Output(NetworkPlan plan, OutputPlan output, string singleName, string suffix, string type) => new(
        plan.Outputs.Count == 1 ? singleName : PortNames.Parameter(output.Name) + suffix,
        type,
        plan.Outputs.Count == 1 ? "OutputSize" : $"{plan.LayerOf(output).Outputs}",
        Literals.Count(plan.LayerOf(output).Outputs, "value"));
}
