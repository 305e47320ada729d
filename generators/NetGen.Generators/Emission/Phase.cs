namespace NetGen.Generators.Emission;

/// <summary>One phase of a training step.</summary>
/// <param name="Method">The method that runs a part of it.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Axis">What it is split by, as in the runtime's enumeration.</param>
/// <param name="TakesInputs">Whether it reads the rows of inputs.</param>
internal sealed record Phase(string Method, string Meaning, string Axis, bool TakesInputs)
{
    public string Description => $"{Literals.Text(Meaning)}, {Runtime.PhaseAxis}.{Axis}";

    public string Call(string state, string parts) => $"{Method}({(TakesInputs ? "ref inputs, " : string.Empty)}{state}, {parts})";
}
