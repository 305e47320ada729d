using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>A layer of long short-term memory.</summary>
internal sealed class LstmRule : RecurrentRule<LstmSpec>
{
    protected override IEnumerable<Problem> FindCellProblems(LstmSpec layer, int index) => float.IsNaN(layer.ForgetBias) || float.IsInfinity(layer.ForgetBias)
        ? [OutOfRange(index, "ForgetBias", "finite", Invariant.Print(layer.ForgetBias))]
        : [];
}
