using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Multiply: equal shapes in, their product out.</summary>
internal sealed class MultiplyRule : EqualShapesRule
{
    public override Type Specification => typeof(MultiplySpec);
}
