namespace Digits.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>Also what System.CommandLine returns for options that it refuses.</summary>
    internal const int TrainingFailed = 1;

    /// <summary>128 plus the number of the signal of Ctrl+C, as shells count.</summary>
    internal const int Cancelled = 130;
}
