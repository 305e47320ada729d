namespace NetGen.Tool;

/// <summary>What the tool tells the shell, as <c>diff</c> does.</summary>
internal static class ExitCode
{
    /// <summary>There is no difference, or the file fits.</summary>
    internal const int Same = 0;

    /// <summary>There are differences, or the file does not fit.</summary>
    internal const int Different = 1;

    /// <summary>The question could not be answered: a file is damaged or not there, or the command line is wrong.</summary>
    internal const int Trouble = 2;
}
