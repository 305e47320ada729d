using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = x where x is above 0, else slope * x.</summary>
internal sealed class PReluReference : RowwiseReference<PReluSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(PReluSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Trained(layer.IsPerChannel ? shapes.Input.Dimensions[^1] : 1)];

    protected override RowPass Forward(PReluSpec layer, LayerContext context, int row)
    {
        var input = context.Input(row);
        var slopes = context.Tensor(0).ToArray();
        return new RowPass([.. input.Select((x, index) => x > 0 ? x : x * slopes[index % slopes.Length])], delta =>
        {
            var below = (double[])delta.Clone();
            for (var index = 0; index < below.Length; index++)
            {
                if (input[index] <= 0)
                {
                    below[index] *= slopes[index % slopes.Length];
                    context.Gradient(0)[index % slopes.Length] += delta[index] * input[index];
                }
            }

            return [below];
        });
    }
}
