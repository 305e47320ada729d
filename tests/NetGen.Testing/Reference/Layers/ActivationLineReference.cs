using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>Hands its input to the activation it is declared for.</summary>
internal sealed class ActivationLineReference : RowwiseReference<ActivationLayerSpec>
{
    protected override RowPass Forward(ActivationLayerSpec layer, LayerContext context, int row) => new(context.Input(row), delta => [delta]);
}
