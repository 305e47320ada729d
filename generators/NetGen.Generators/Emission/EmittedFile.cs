namespace NetGen.Generators.Emission;

/// <summary>One file of generated code.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Text">Its text, with line feeds only.</param>
internal sealed record EmittedFile(string HintName, string Text);
