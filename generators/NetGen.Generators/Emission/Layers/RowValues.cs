using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Where the method of a step on a single row has the values of layers: in the step's arena, which loops over the columns write and read,
/// or in a local for each row, which a register holds, and in the arena only what is read there.
/// </summary>
internal sealed class RowValues
{
    private readonly NetworkPlan _plan;
    private readonly int _lanes;

    private RowValues(NetworkPlan plan, RegisterFile file, bool areInRegisters)
    {
        _plan = plan;
        _lanes = file.Lanes;
        AreInRegisters = areInRegisters;
    }

    /// <summary>Whether a local holds a whole row.</summary>
    public bool AreInRegisters { get; }

    public static RowValues InRegisters(NetworkPlan plan) => new(plan, RegisterFile.Narrow, areInRegisters: true);

    /// <summary>Rows that loops for a register file go through.</summary>
    public static RowValues InMemory(NetworkPlan plan, RegisterFile file) => new(plan, file, areInRegisters: false);

    /// <summary>The layer's name as locals carry it.</summary>
    public string Local(LayerPlan layer) => LocalNames.Of(_plan, layer);

    /// <summary>The row of inputs of a layer: a parameter, and where in it the row begins.</summary>
    public (string Reference, string At) InputsOf(LayerPlan layer) => Below(layer) is { } below ? ("step", $"Layout.{below.Name}Outputs") : ("inputs", "0");

    /// <summary>The layer that another reads; null for the network's inputs.</summary>
    public LayerPlan? Below(LayerPlan layer) => layer.Sources[0].Layer is var source and >= 0 ? _plan.Layers[source] : null;

    /// <summary>Opens a loop over the vectors of a row, no more of them than the row needs; none where one holds it.</summary>
    public IDisposable? Columns(SourceWriter writer, string variable, int count)
    {
        var columns = (count + _lanes - 1) / _lanes * _lanes;
        return AreInRegisters ? null : writer.Block($"for (nint {variable} = 0; {variable} < {columns}; {variable} += TLanes.Count)");
    }

    /// <summary>The loop's column of a row that begins at an offset; the offset itself where there is no loop.</summary>
    public string At(string start, string variable) => AreInRegisters ? start : start == "0" ? variable : $"{start} + {variable}";

    /// <summary>A vector without what lies behind a row, if that reaches into it.</summary>
    public string First(string vector, int count, string variable) => count % _lanes == 0
        ? vector
        : $"{Runtime.Reductions}.First<TLanes, TVector>({vector}, {(AreInRegisters ? $"{count}" : $"{count} - {variable}")})";

    /// <summary>Writes the local of a layer's values, <c>Sum</c>, <c>Output</c> or <c>Delta</c>, for a loop over columns; without one it is at hand.</summary>
    public void EmitLoadInLoop(SourceWriter writer, LayerPlan layer, string values, string variable)
    {
        if (!AreInRegisters)
        {
            EmitLoad(writer, layer, values, variable);
        }
    }

    /// <summary>Writes the local of a layer's values from memory.</summary>
    public void EmitLoad(SourceWriter writer, LayerPlan layer, string values, string variable) =>
        writer.WriteLine($"var {Local(layer)}{values} = TLanes.Load(ref step, {At($"Layout.{layer.Name}{values}s", variable)});");

    /// <summary>Writes the store of a local, where its values are read in memory.</summary>
    public void EmitStore(SourceWriter writer, LayerPlan layer, string values, string variable)
    {
        if (!AreInRegisters || IsReadInMemory(layer, values))
        {
            writer.WriteLine($"TLanes.Store({Local(layer)}{values}, ref step, {At($"Layout.{layer.Name}{values}s", variable)});");
        }
    }

    /// <summary>
    /// Products with several outputs read what they multiply value by value, outputs of the layer below and deltas of their own; losses and the caller
    /// read the last outputs.
    /// </summary>
    private bool IsReadInMemory(LayerPlan layer, string values) => values switch
    {
        "Output" => ReferenceEquals(layer, _plan.Last) || _plan.Layers.Single(other => ReferenceEquals(Below(other), layer)) is DensePlan,
        "Delta" => _plan.DeltasBelow(layer)[0] is not null,
        _ => false,
    };
}
