using Microsoft.Build.Framework;

namespace NetGen.Build;

/// <summary>
/// Reads the header of a safetensors file and writes what it says as plain text, for the generator, which may not read files. A file that is
/// missing or damaged is an error of the build.
/// </summary>
public sealed class DescribeWeights : ITask
{
    private const string ErrorCode = "NETGEN101";
    private const string HelpPage = "https://github.com/netgen/netgen/blob/main/src/NetGen.Build/docs/NETGEN101.md";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The safetensors file.</summary>
    [Required]
    public string Weights { get; set; } = string.Empty;

    /// <summary>The file that receives the description.</summary>
    [Required]
    public string Description { get; set; } = string.Empty;

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            var header = WeightsHeader.Read(Weights);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Description))!);
            File.WriteAllText(Description, WeightsDescription.Of(header));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogError(exception.Message);
            return false;
        }
    }

    private void LogError(string message) => BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
        subcategory: null, ErrorCode, file: Weights, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0,
        message, helpKeyword: null, senderName: nameof(DescribeWeights), HelpPage, DateTime.UtcNow));
}
