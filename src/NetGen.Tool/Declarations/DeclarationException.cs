namespace NetGen.Tool.Declarations;

/// <summary>A network was not found where it was looked for, or could not be used.</summary>
internal sealed class DeclarationException(string message, Exception? cause = null) : Exception(message, cause);
