using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>The vectors of a line of 16 samples that a kernel computes together: names and places, the same for each of them.</summary>
/// <param name="Count">How many there are.</param>
internal sealed record LaneVectors(int Count)
{
    /// <summary>The numbers of the vectors.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, Count);

    /// <summary>The head of the loop over the samples of a block.</summary>
    public string Loop => $"for (nint lane = 0; lane < {LaneBlock.Samples}; lane += {LaneIndex.Vectors(Count)})";

    /// <summary>The head of a loop over these vectors, for formulas that have no use for several at a time.</summary>
    public string PartLoop => $"for (nint part = 0; part < {LaneIndex.Vectors(Count)}; part += TLanes.Count)";

    /// <summary>A local's name for a vector.</summary>
    public string Name(string name, int vector) => Count == 1 ? name : $"{name}{vector}";

    /// <summary>The sums of a tile of lines, one line after the other: their names, and their places among the values of all lines.</summary>
    public IReadOnlyList<(string Name, string Place)> Sums(string variable, int lines) =>
        (from number in Enumerable.Range(0, lines)
         let line = number == 0 ? variable : $"({variable} + {number})"
         from vector in Numbers
         select (Name($"sum{number}", vector), LaneIndex.At($"{line} * {LaneBlock.Samples}", vector))).ToList();

    /// <summary>Writes locals that hold a line.</summary>
    public void EmitLoads(SourceWriter writer, string name, string reference, string line) =>
        writer.WriteLines(Numbers.Select(vector => $"var {Name(name, vector)} = TLanes.Load(ref {reference}, {LaneIndex.At(line, vector)});"));

    /// <summary>Writes locals that begin with the same value.</summary>
    public void EmitStarts(SourceWriter writer, string name, string value) =>
        writer.WriteLines(Numbers.Select(vector => $"var {Name(name, vector)} = {(vector == 0 ? value : Name(name, 0))};"));

    /// <summary>Writes what a weight makes of a line, added to sums.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="sum">The sums' name.</param>
    /// <param name="line">The name of the locals that hold the line.</param>
    /// <param name="weight">The place of the weight behind <c>weight</c>.</param>
    /// <param name="local">The name of a local for it, where several vectors share it.</param>
    public void EmitTerm(SourceWriter writer, string sum, string line, int weight, string local)
    {
        var factor = $"TLanes.Broadcast(ref weight, {weight})";
        if (Count > 1)
        {
            writer.WriteLine($"var {local} = {factor};");
            factor = local;
        }

        writer.WriteLines(Numbers.Select(vector => $"{Name(sum, vector)} = TLanes.MultiplyAdd({Name(line, vector)}, {factor}, {Name(sum, vector)});"));
    }
}
