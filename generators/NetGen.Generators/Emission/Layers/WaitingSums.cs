using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes memory on the stack in lines of 16, one value for each sample of a block, and what becomes of the sums that wait there.</summary>
internal static class WaitingSums
{
    private const int Line = LaneBlock.Samples;

    /// <summary>Writes memory for some lines of 16.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="lines">How many.</param>
    /// <param name="reference">What a reference to its beginning is called.</param>
    public static void EmitMemory(SourceWriter writer, string name, int lines, string reference)
    {
        writer.WriteLine($"var {name} = {Runtime.AlignedStack}.Take(stackalloc float[{lines * Line} + {Padding.Floats - 1}], {lines * Line});");
        writer.WriteLine($"ref var {reference} = ref {Runtime.Reference}({name});");
    }

    /// <summary>Writes that the sums of the 16 of some gradients beside each other are handed on, four at a time as far as they go.</summary>
    public static void EmitTakes(SourceWriter writer, string firstSum, int count, string at)
    {
        void EmitLoop(int first, int end, int step, string lanes, string sum)
        {
            if (first < end)
            {
                using (writer.Block($"for (nint each = {first}; each < {end}; each += {step})"))
                {
                    writer.WriteLine($"TUse.Take<{lanes}>({Runtime.LaneSums}.{sum}(ref lanes, ({firstSum} + each) * {Line}), in target, {at} + each);");
                }
            }
        }

        var fours = count / 4 * 4;
        EmitLoop(0, fours, 4, $"{Runtime.LanesOf}128, {Runtime.Vector}128<float>", "FourAt");
        writer.WriteLine();
        EmitLoop(fours, count, 1, $"{Runtime.LanesOf}32, float", "At");
    }
}
