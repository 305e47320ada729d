namespace NetGen.Generators.Tests.Snapshots;

/// <summary>What was generated is not what was accepted.</summary>
public sealed class VerifyException(string message) : Exception(message);
