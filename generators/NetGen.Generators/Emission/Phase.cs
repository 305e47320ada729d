namespace NetGen.Generators.Emission;

/// <summary>One phase of a training step.</summary>
/// <param name="Method">The method that runs a part of it.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Axis">What it is split by, as in the runtime's enumeration.</param>
/// <param name="TakesInputs">Whether it reads the rows of inputs.</param>
internal sealed record Phase(string Method, string Meaning, string Axis, bool TakesInputs)
{
    /// <summary>Which of the layers it is for that measure the whole batch; null for a phase of the network.</summary>
    public int? Batch { get; init; }

    public string Description => $"{Literals.Text(Meaning)}, {Runtime.PhaseAxis}.{Axis}";

    /// <summary>
    /// The call of a part. The rows are handed down, not read from the state: what was checked is what is computed, even if another
    /// thread uses the state against all advice.
    /// </summary>
    public string Call(string inputs, string state, string parts)
    {
        var batch = Batch is { } number ? $"batch: {number}, " : string.Empty;
        return $"{Method}({batch}{(TakesInputs ? $"{inputs}, " : string.Empty)}{state}, {(TakesInputs || Batch is not null ? "rows, " : string.Empty)}{parts})";
    }
}
