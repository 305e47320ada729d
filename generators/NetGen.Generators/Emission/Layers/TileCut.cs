namespace NetGen.Generators.Emission.Layers;

/// <summary>A run of equal steps through a range whose length is known.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Step">The length of a step.</param>
internal sealed record TileCut(int First, int End, int Step)
{
    /// <summary>Writes loops through a range; the body gets the length of a step.</summary>
    public static void EmitLoops(SourceWriter writer, string variable, int length, int step, Action<int> body)
    {
        foreach (var cut in Of(length, step))
        {
            using (writer.Block($"for (nint {variable} = {cut.First}; {variable} < {cut.End}; {variable} += {cut.Step})"))
            {
                body(cut.Step);
            }
        }
    }

    /// <summary>Writes the same loops, but none where one step is all.</summary>
    public static void EmitLoopsIfSeveral(SourceWriter writer, string variable, int length, int step, Action<int> body)
    {
        if (step >= length)
        {
            body(length);
        }
        else
        {
            EmitLoops(writer, variable, length, step, body);
        }
    }

    /// <summary>Cuts a range into whole steps and one for the rest.</summary>
    private static IEnumerable<TileCut> Of(int length, int step)
    {
        var whole = length / step * step;
        if (whole > 0)
        {
            yield return new TileCut(0, whole, step);
        }

        if (whole < length)
        {
            yield return new TileCut(whole, length, length - whole);
        }
    }
}
