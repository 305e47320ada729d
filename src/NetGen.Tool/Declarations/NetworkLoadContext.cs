using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Tool.Declarations;

/// <summary>Loads an assembly with what lies beside it, its own NetGen above all; what does not is taken from the tool.</summary>
internal sealed class NetworkLoadContext(string path) : AssemblyLoadContext(path)
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
}
