namespace NetGen.Generators.Emission.Layers;

/// <summary>A loop over taps of a convolution.</summary>
/// <param name="Name">Its variable.</param>
/// <param name="Count">How many taps there are.</param>
/// <param name="InputStep">How far the next tap's input lies behind.</param>
/// <param name="WeightStep">How far its weights lie behind.</param>
internal sealed record TapLoop(string Name, int Count, int InputStep, int WeightStep)
{
    public string Head(int end, int step) => $"for (nint {Name} = 0; {Name} < {end}; {Name} += {step})";

    /// <summary>Writes the indices of the loop's present tap, from those of the first, and returns their names.</summary>
    public (string InputAt, string WeightAt) EmitIndices(SourceWriter writer, string inputAt, string weightAt)
    {
        writer.WriteLine($"var {Name}InputAt = {inputAt} + {Name} * {InputStep};");
        writer.WriteLine($"var {Name}WeightAt = {weightAt} + {Name} * {WeightStep};");
        return ($"{Name}InputAt", $"{Name}WeightAt");
    }

    /// <summary>Writes the loop with several taps in a turn, and behind it those that fill none; no loop where one turn is all.</summary>
    public void EmitTurns(SourceWriter writer, int perTurn, string inputAt, string weightAt, Action<string, string> body)
    {
        var rest = Count % perTurn;
        if (Count > perTurn)
        {
            using (writer.Block(Head(Count - rest, perTurn)))
            {
                var (tapInputAt, tapWeightAt) = EmitIndices(writer, inputAt, weightAt);
                EmitTaps(0, perTurn, tapInputAt, tapWeightAt, body);
            }

            if (rest > 0)
            {
                writer.WriteLine();
                EmitTaps(Count - rest, rest, inputAt, weightAt, body);
            }
        }
        else
        {
            EmitTaps(0, Count, inputAt, weightAt, body);
        }
    }

    private void EmitTaps(int first, int count, string inputAt, string weightAt, Action<string, string> body)
    {
        for (var tap = first; tap < first + count; tap++)
        {
            body($"{inputAt} + {tap * InputStep}", $"{weightAt} + {tap * WeightStep}");
        }
    }
}
