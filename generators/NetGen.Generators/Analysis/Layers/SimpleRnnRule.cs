using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>A simple recurrent layer, whose activation is one of two.</summary>
internal sealed class SimpleRnnRule : RecurrentRule<SimpleRnnSpec>
{
    protected override IEnumerable<Problem> FindCellProblems(SimpleRnnSpec layer, int index) => layer.Function is "Tanh" or "Relu"
        ? []
        : [OutOfRange(index, "activation", "Tanh or Relu", layer.Function)];
}
