namespace Mnist;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>Files that are missing or broken, a picture that cannot be written, a training that diverged; also options that are refused.</summary>
    internal const int Failure = 1;

    /// <summary>128 plus the number of the signal of Ctrl+C, as shells count.</summary>
    internal const int Cancelled = 130;
}
