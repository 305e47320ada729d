namespace NetGen.Generators.Planning;

/// <summary>The places of the inputs beside each other and the channels whose deltas are summed at a time.</summary>
/// <param name="Places">Places.</param>
/// <param name="Channels">Channels.</param>
internal sealed record ConvolutionDeltaTile(int Places, int Channels)
{
    /// <summary>A single place, which asks of every column of the kernel whether an output looked at it through that.</summary>
    public static readonly ConvolutionDeltaTile Single = new(1, 8);

    public bool IsSingle => Places == 1;

    public int Sums => Places * Channels;

    /// <summary>The registers it needs: the sums, the weights of a term and one delta.</summary>
    public int Registers => Sums + Channels + 1;

    /// <summary>The tiles of a row, those that are alike in one run.</summary>
    public IEnumerable<ConvolutionDeltaRun> Runs(ConvolutionAxis axis)
    {
        for (var first = 0; first < axis.Inputs;)
        {
            var places = Math.Min(Places, axis.Inputs - first);
            var seen = SeenPlaces.Of(axis, first, places).ToList();
            var isWhole = seen.Count == 1 && seen[0] == new SeenPlaces(0, axis.Kernel, 0, places);
            var alike = isWhole ? Math.Min(axis.Inputs - first, axis.Outputs - axis.PaddingBefore - first) / places : 1;
            yield return new ConvolutionDeltaRun(first, alike, places, seen);
            first += alike * places;
        }
    }

    public override string ToString() => $"{Places} places x {Channels} channels";
}
