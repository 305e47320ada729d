using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>A recurrent layer: time x features in; the units of the last step out, or time x units.</summary>
internal abstract class RecurrentRule<TSpec> : LayerRule<TSpec>
    where TSpec : RecurrentSpec
{
    protected sealed override string ExpectedInput(TSpec layer) => "time x features";

    protected sealed override IEnumerable<Problem> FindProblems(TSpec layer, int index)
    {
        var problems = SizeChecks.FindProblems("the number of units", layer.Units, ProblemSite.Layer(index, "units")).Concat(FindCellProblems(layer, index));
        return layer.TruncateAfter is < 1
            ? problems.Append(OutOfRange(index, "TruncateAfter", "at least 1", Invariant.Print(layer.TruncateAfter.Value)))
            : problems;
    }

    /// <summary>Finds arguments of the cell that are out of range.</summary>
    protected virtual IEnumerable<Problem> FindCellProblems(TSpec layer, int index) => [];

    protected static Problem OutOfRange(int index, string argument, string expected, string found) =>
        new(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, argument), argument, expected, found);

    protected sealed override TensorShape? InferShape(TSpec layer, TensorShape input) => input.Rank == 2 ? layer.OutputOf(input) : null;

    protected sealed override IReadOnlyList<TensorShape> TensorShapes(TSpec layer, TensorShape input) =>
    [
        new TensorShape(EquatableArray.Of(input.Channels, layer.Gates * layer.Units)),
        new TensorShape(EquatableArray.Of(layer.Units, layer.Gates * layer.Units)),
        TensorShape.Vector(layer.Gates * layer.Units),
        TensorShape.Vector(layer.Gates * layer.Units),
    ];

    protected sealed override long MeasureParameters(TSpec layer, TensorShape input) =>
        layer.Stride * (input.Dimensions[1] + (long)layer.Units + 2);

    protected sealed override long MeasureIntermediates(TSpec layer, TensorShape input) => RecurrentMemory.Of(layer, input).Length;
}
