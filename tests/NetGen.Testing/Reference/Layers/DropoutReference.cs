using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>Sets a part of the values to zero and divides the others by what is left of the whole.</summary>
internal sealed class DropoutReference : RowwiseReference<DropoutSpec>
{
    protected override RowPass Forward(DropoutSpec layer, LayerContext context, int row)
    {
        var input = context.Input(row);
        var isDropped = new bool[input.Length];
        for (var unit = 0; unit < isDropped.Length; unit++)
        {
            isDropped[unit] = context.Uniform(row, unit) < layer.Rate;
        }

        return new RowPass(Drop(input, isDropped, layer.Rate), delta => [Drop(delta, isDropped, layer.Rate)]);
    }

    private static double[] Drop(double[] values, bool[] isDropped, double rate)
    {
        var kept = new double[values.Length];
        for (var unit = 0; unit < kept.Length; unit++)
        {
            kept[unit] = isDropped[unit] ? 0 : values[unit] / (1 - rate);
        }

        return kept;
    }
}
