using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The same values: a row is one list of numbers anyway.</summary>
internal sealed class FlattenReference : RowwiseReference<FlattenSpec>
{
    protected override RowPass Forward(FlattenSpec layer, LayerContext context, int row) => new(context.Input(row), delta => [delta]);
}
