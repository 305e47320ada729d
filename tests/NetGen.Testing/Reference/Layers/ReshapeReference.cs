using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The same values: a row is one list of numbers anyway.</summary>
internal sealed class ReshapeReference : RowwiseReference<ReshapeSpec>
{
    protected override RowPass Forward(ReshapeSpec layer, LayerContext context, int row) => new(context.Input(row), delta => [delta]);
}
