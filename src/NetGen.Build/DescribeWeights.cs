using System.Security.Cryptography;
using Microsoft.Build.Framework;

namespace NetGen.Build;

/// <summary>
/// Reads the headers of safetensors files and writes what they say as plain text, for the generator, which may not read files. A description that
/// says the same already is left alone, so that nothing is compiled again. Files that are missing, damaged or of one name are errors of the build.
/// </summary>
public sealed class DescribeWeights : ITask
{
    private const string ErrorCode = "NETGEN101";
    private const string HelpPage = "https://github.com/netgen/netgen/blob/main/src/NetGen.Build/docs/NETGEN101.md";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The safetensors files.</summary>
    [Required]
    public string[] Weights { get; set; } = [];

    /// <summary>The files that receive their descriptions, one each.</summary>
    [Required]
    public string[] Descriptions { get; set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        if (!AreNamedApart())
        {
            return false;
        }

        var isSound = true;
        for (var index = 0; index < Weights.Length; index++)
        {
            isSound &= Describe(Weights[index], Descriptions[index]);
        }

        return isSound;
    }

    /// <summary>A resource's name has no folders. On some machines files whose names differ in capital letters are one.</summary>
    private bool AreNamedApart()
    {
        var same = Weights.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(files => files.Skip(1).Any());
        if (same is null)
        {
            return true;
        }

        var found = string.Join(" and ", same.Select(file => $"'{file}'"));
        LogError(same.Last(), $"Expected one weights file called '{same.Key}', found {found}: weights are named without folders");
        return false;
    }

    private bool Describe(string weights, string description)
    {
        try
        {
            using var stream = new FileStream(weights, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            Write(description, WeightsDescription.Of(WeightsHeader.Read(stream), Hash(stream)));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogError(weights, exception.Message);
            return false;
        }
    }

    private static byte[] Hash(Stream stream)
    {
        stream.Position = 0;
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(stream);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }

    private void LogError(string file, string message) => BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
        subcategory: null, ErrorCode, Path.GetFullPath(file), lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0,
        message, helpKeyword: null, senderName: nameof(DescribeWeights), HelpPage, DateTime.UtcNow));
}
