using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the calls that sum the gradients of weights used at many places of blocks of 16 samples.</summary>
internal static class LaneGradientCalls
{
    /// <summary>Lines of values or of derivatives, as an argument.</summary>
    /// <param name="start">The first of the first place of the first block, as an expression after <c>ref</c>.</param>
    /// <param name="blockStride">The distance of the blocks.</param>
    /// <param name="placeStride">The distance of the places.</param>
    /// <param name="shift">How much further the lines lie for the columns behind a split.</param>
    public static string Places(string start, int blockStride, int placeStride, int shift = 0) =>
        $"new {Runtime.LanePlaces}(ref {start}, {blockStride}, {placeStride}{(shift == 0 ? string.Empty : $", {shift}")})";

    /// <summary>Writes the gradients of the rows of a matrix that lie between <c>start</c> and <c>end</c>.</summary>
    public static void EmitProducts(SourceWriter writer, TensorPlan weights, string values, string deltas, int places, int? split = null)
    {
        string Row(string offset) => $"global::System.Math.Clamp(({offset} - Layout.{weights.Layer}{weights.Role}) / {weights.Stride}, 0, {weights.Rows})";
        writer.WriteCall(
            $"{Runtime.LaneGradients}.Products<TUse>", values, deltas, $"places: {places}", "blocks", "in target", Matrix(weights, split), Row("start"), Row("end"));
    }

    /// <summary>Writes the gradients of a packed vector of weights, if it lies between <c>start</c> and <c>end</c>: of a matrix of one row, whose columns are the values.</summary>
    public static void EmitVectorProducts(SourceWriter writer, TensorPlan weights, string values, string delta, int places)
    {
        using (writer.Block($"if (start <= Layout.{weights.Layer}{weights.Role} && Layout.{weights.Layer}{weights.Role} < end)"))
        {
            var row = weights with { Columns = weights.Rows, Stride = Padding.Stride(weights.Rows) };
            writer.WriteCall(
                $"{Runtime.LaneGradients}.Products<TUse>", delta, values, $"places: {places}", "blocks", "in target", Matrix(row, split: null), "0", "1");
        }

        writer.WriteLine();
    }

    /// <summary>Writes the gradients of a vector, if it lies between <c>start</c> and <c>end</c>.</summary>
    public static void EmitSums(SourceWriter writer, TensorPlan biases, string deltas, int places, int? split = null)
    {
        using (writer.Block($"if (start <= Layout.{biases.Layer}{biases.Role} && Layout.{biases.Layer}{biases.Role} < end)"))
        {
            writer.WriteCall($"{Runtime.LaneGradients}.Sums<TUse>", deltas, $"places: {places}", "blocks", "in target", Matrix(biases, split));
        }

        writer.WriteLine();
    }

    private static string Matrix(TensorPlan tensor, int? split) =>
        $"new {Runtime.GradientMatrix}(Layout.{tensor.Layer}{tensor.Role}, {tensor.Columns}, {tensor.Stride}, {split ?? tensor.Columns})";
}
