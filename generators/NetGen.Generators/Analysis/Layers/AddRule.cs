using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Add: equal shapes in, their sum out.</summary>
internal sealed class AddRule : EqualShapesRule
{
    public override Type Specification => typeof(AddSpec);
}
