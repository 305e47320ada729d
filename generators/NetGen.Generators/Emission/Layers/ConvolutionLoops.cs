using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Loops that the kernels of a convolution share.</summary>
internal static class ConvolutionLoops
{
    /// <summary>The parts of a block's cache lines that a vector holds: one for 512 bits, more for shorter ones.</summary>
    public static readonly string Lanes = $"for (nint lane = 0; lane < {LaneBlock.Samples}; lane += TLanes.Count)";

    /// <summary>Opens the loop over the groups, if there are several.</summary>
    public static IDisposable? EmitGroups(SourceWriter writer, ConvolutionShape shape) =>
        shape.Groups == 1 ? null : writer.Block($"for (nint group = 0; group < {shape.Groups}; group++)");

    /// <summary>Opens the loop over the groups around that over places, where the weights of all groups would not stay near.</summary>
    public static IDisposable? EmitGroupsAround(SourceWriter writer, ConvolutionShape shape) => shape.WeightsStayNear ? null : EmitGroups(writer, shape);

    /// <summary>Opens it inside that over places elsewhere: groups share the memory pages of a place, and a processor fetches ahead what lies behind.</summary>
    public static IDisposable? EmitGroupsInside(SourceWriter writer, ConvolutionShape shape) => shape.WeightsStayNear ? EmitGroups(writer, shape) : null;

    /// <summary>The number of the group in that loop.</summary>
    public static string Group(ConvolutionShape shape) => shape.Groups == 1 ? "0" : "group";

    /// <summary>
    /// Writes loops over the taps in the order of the weights, of which the innermost takes several in a turn; the body gets where a tap's input and
    /// weights are.
    /// </summary>
    public static void EmitTaps(SourceWriter writer, ConvolutionShape shape, int weightStride, int perTurn, Action<string, string> body)
    {
        const int Line = LaneBlock.Samples;
        var pixel = shape.PlaceLines * Line;
        TapLoop[] loops =
        [
            new("row", shape.Rows.Kernel, shape.Rows.Dilation * shape.Width * pixel, shape.RowTaps * weightStride),
            .. shape.HasWholeRows
                ? [new("tap", shape.RowTaps, Line, weightStride)]
                : new TapLoop[]
                {
                    new("column", shape.Columns.Kernel, shape.Columns.Dilation * pixel, shape.GroupChannels * weightStride),
                    new("channel", shape.GroupChannels, Line, weightStride),
                },
        ];
        EmitTaps(writer, [.. loops.Where(loop => loop.Count > 1)], perTurn, "inputAt", "weightAt", body);
    }

    private static void EmitTaps(SourceWriter writer, IReadOnlyList<TapLoop> loops, int perTurn, string inputAt, string weightAt, Action<string, string> body)
    {
        if (loops.Count > 1)
        {
            using (writer.Block(loops[0].Head(loops[0].Count, 1)))
            {
                var (innerInputAt, innerWeightAt) = loops[0].EmitIndices(writer, inputAt, weightAt);
                EmitTaps(writer, [.. loops.Skip(1)], perTurn, innerInputAt, innerWeightAt, body);
            }
        }
        else if (loops.Count == 1)
        {
            loops[0].EmitTurns(writer, perTurn, inputAt, weightAt, body);
        }
        else
        {
            using (writer.Block())
            {
                body(inputAt, weightAt);
            }
        }
    }
}
