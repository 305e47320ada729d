namespace NetGen.Testing;

/// <summary>A test source, or what was generated for it, is not as a clean build wants it.</summary>
/// <param name="message">What is wrong, with the generated code.</param>
public sealed class HarnessException(string message) : Exception(message);
