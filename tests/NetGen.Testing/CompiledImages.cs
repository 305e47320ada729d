using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators;

namespace NetGen.Testing;

/// <summary>
/// What was compiled without a warning already, in a folder that a process shares with those it starts: they run its tests under other instruction
/// sets, on the same networks, and to compile these anew would take most of their time. Whoever opens the folder first deletes it in the end; where
/// nobody has, everything is compiled.
/// </summary>
public sealed class CompiledImages : IDisposable
{
    private const string Variable = "NETGEN_COMPILED_IMAGES";

    private readonly DirectoryInfo? _own;

    /// <summary>Opens the folder for this process and those it starts from now on, or finds it open.</summary>
    public CompiledImages()
    {
        if (Folder is null)
        {
            _own = Directory.CreateTempSubdirectory("netgen-images-");
            Environment.SetEnvironmentVariable(Variable, _own.FullName);
        }
    }

    private static string? Folder => Environment.GetEnvironmentVariable(Variable);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_own is not null)
        {
            Environment.SetEnvironmentVariable(Variable, null);
            _own.Delete(recursive: true);
        }
    }

    /// <summary>The assembly that a compilation gives, if it is known to give one without a warning.</summary>
    internal static byte[]? Find(CSharpCompilation compilation)
    {
        var file = Folder is { } folder ? PathOf(folder, compilation) : null;
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>Keeps the assembly that a compilation gave without a warning.</summary>
    internal static void Keep(CSharpCompilation compilation, byte[] image)
    {
        if (Folder is not { } folder || PathOf(folder, compilation) is var file && File.Exists(file))
        {
            return;
        }

        // Others may look for it at any time and must not find half of it, or bring the same.
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(unfinished, image);
        try
        {
            File.Move(unfinished, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>By all that <see cref="HarnessOptions"/> lets differ; what additional files say is in the generated texts.</summary>
    private static string PathOf(string folder, CSharpCompilation compilation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (options, parsing) = (compilation.Options, (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        Append($"{options.CheckOverflow} {options.NullableContextOptions} {options.OptimizationLevel} {parsing.LanguageVersion} {parsing.DocumentationMode}");
        Append($"{typeof(INetwork<>).Module.ModuleVersionId} {typeof(NetworkGenerator).Module.ModuleVersionId}");
        foreach (var tree in compilation.SyntaxTrees)
        {
            Append(tree.FilePath);
            Append(tree.ToString());
        }

        return Path.Combine(folder, Convert.ToHexString(hash.GetHashAndReset()));

        void Append(string text)
        {
            hash.AppendData(Encoding.Unicode.GetBytes(text));
            hash.AppendData([0, 0]);
        }
    }
}
